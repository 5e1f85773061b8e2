import Interop

@testable import PureTLS

/// A connection of the client in pure Swift, of which somebody else has all bytes and secrets.
struct Overheard {
    private(set) var client: TLSClient

    /// What crossed it, at one microsecond after the other.
    private(set) var pieces: [TimedBytes] = []

    /// The lines of the client's key log.
    private(set) var keyLog: [String] = []

    /// What the client itself tells of it.
    private(set) var events: [ClientEvent] = []

    /// A client that has sent its hello, which the server has taken in.
    init(
        _ offer: Offer = Offer(groups: [.x25519]),
        serverName: String = "lab.test",
        with server: inout TestServer,
    ) throws {
        let trust = Trust(
            authority: server.identity.authority,
            serverName: serverName,
            now: Identity.now
        )
        client = TLSClient(offer, trust: trust, source: SeededGenerator(seed: 1))
        client.start()
        try server.take(note())
    }

    /// Has the server say something, byte by byte or in one piece; what the client answers.
    @discardableResult
    mutating func say(_ bytes: [UInt8], inOnePiece: Bool = false) -> [UInt8] {
        let parts = inOnePiece ? [bytes] : bytes.map { [$0] }
        return parts.flatMap { part in
            pieces.append(TimedBytes(part, from: .server, at: pieces.count))
            client.receive(part)
            return note()
        }
    }

    /// Has the client say something of its application, and close.
    mutating func close(with bytes: [UInt8] = [1]) {
        client.write(bytes)
        client.close()
        _ = note()
    }

    /// What somebody else reads of it.
    var reading: ConnectionReading { ConnectionReading(of: pieces, keyLog: keyLog) }

    private mutating func note() -> [UInt8] {
        let output = client.takeOutput()
        keyLog += client.takeKeyLog()
        events += client.takeEvents()
        if !output.isEmpty {
            pieces.append(TimedBytes(output, from: .client, at: pieces.count))
        }
        return output
    }
}

extension [ClientEvent] {
    /// The messages, without their times.
    var messages: [String] {
        compactMap { event in
            guard case .message(let type, let isRetry, let sender, let length) = event
            else { return nil }
            let name = isRetry ? "hello_retry_request" : type.description
            return "\(sender.rawValue) \(name) \(length)"
        }
    }

    /// The alerts.
    var alerts: [LibraryAlert] {
        compactMap { event in
            guard case .alert(let alert, let sender) = event else { return nil }
            return LibraryAlert(description: alert, sender: sender)
        }
    }
}

extension ConnectionReading {
    /// The messages, without their times.
    var story: [String] {
        messages.map { "\($0.sender.rawValue) \($0) \($0.length)" }
    }
}
