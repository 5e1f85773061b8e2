import Interop

@testable import PureTLS

/// What any bytes at all must not do to whoever reads a connection with its client's secrets.
enum ReadingTrial {
    /// What is wrong with how a connection is read; empty where it is read as it should be.
    static func objections(
        to client: any ClientMachine,
        _ connection: HostileConnection,
    ) -> [String] {
        let bytes = connection.chunks.flatMap { $0.sender == .server ? $0.bytes : [] }
        var pieces: [TimedBytes] = []
        let keyLog = run(client, hearing: [bytes]) { pieces.append($0) }.keyLog
        let whole = ConnectionReading(of: pieces, keyLog: keyLog)
        var reader = ConnectionReader(keyLog: keyLog)
        let end = run(client, hearing: bytes.map { [$0] }) { reader.take($0) }
        let single = reader.reading
        var found: [String] = []
        if !isSame(single, whole) { found.append("byte by byte another connection is read") }
        guard let client = end.client as? TLSClient else { return found }
        // A client gives up earlier, and what it has given up for need not be told.
        if !single.story.starts(with: end.events.compactMap(\.story).prefix(64)) {
            found.append("other messages are read than the client has seen")
        }
        let alerts = end.events.compactMap(\.alert).prefix(16)
        for sender in [Role.client, .server] where single.alerts.count < 16 {
            let own = alerts.filter { $0.sender == sender }
            guard !single.alerts.filter({ $0.sender == sender }).starts(with: own) else { continue }
            found.append("other alerts are read than the client has seen")
        }
        if let chain = client.agreement.chain, chain != single.chain {
            found.append("another chain is read than the client has seen")
        }
        return found
    }

    /// What a client came to, and told on its way.
    private struct End {
        var client: any ClientMachine
        var events: [ClientEvent] = []
        var keyLog: [String] = []
    }

    private static func run(
        _ client: any ClientMachine,
        hearing parts: [[UInt8]],
        hears: (TimedBytes) -> Void,
    ) -> End {
        var end = End(client: client)
        func tellOutput() {
            hears(TimedBytes(end.client.takeOutput(), from: .client, at: 0))
            end.events += end.client.takeEvents()
            end.keyLog += end.client.takeKeyLog()
        }
        end.client.start()
        tellOutput()
        for part in parts {
            hears(TimedBytes(part, from: .server, at: 0))
            end.client.receive(part)
            tellOutput()
        }
        end.client.write([1, 2, 3])
        end.client.close()
        tellOutput()
        return end
    }

    /// Whether both tell the same of each peer, as far as they have room for it.
    private static func isSame(_ one: ConnectionReading, _ other: ConnectionReading) -> Bool {
        guard one.messages.count < 64, one.alerts.count < 16 else {
            return one.messages.count == other.messages.count
                && one.alerts.count == other.alerts.count
        }
        return one.chain == other.chain && one.signatureScheme == other.signatureScheme
            && [Role.client, .server].allSatisfy { sender in
                one.messages.filter { $0.sender == sender }
                    == other.messages.filter { $0.sender == sender }
                    && one.alerts.filter { $0.sender == sender }
                        == other.alerts.filter { $0.sender == sender }
            }
    }
}

extension ClientEvent {
    /// A message with its sender and length; nil for an alert.
    fileprivate var story: String? {
        guard case .message(let type, let isRetry, let sender, let length) = self else {
            return nil
        }
        let name = isRetry ? "hello_retry_request" : type.description
        return "\(sender.rawValue) \(name) \(length)"
    }

    /// An alert with its sender; nil for a message.
    fileprivate var alert: LibraryAlert? {
        guard case .alert(let alert, let sender) = self else { return nil }
        return LibraryAlert(description: alert, sender: sender)
    }
}

extension ConnectionReading {
    /// The messages with their senders and lengths.
    fileprivate var story: [String] {
        messages.map { "\($0.sender.rawValue) \($0) \($0.length)" }
    }
}
