import Interop

@testable import PureTLS

/// What any bytes at all must not do to the client in pure Swift, nor to who reads along with it.
///
/// The first byte says what is tried: the client of TLS 1.3, the same behind a ServerHello that is
/// right, with a ticket or without, the client of TLS 1.2, the reader of certificates, or the client
/// of TLS 1.2 once it is connected.
package enum SwiftTrial {
    /// What is wrong with how bytes are taken; empty where they are taken as they should be.
    package static func objections(to bytes: [UInt8]) -> [String] {
        do {
            guard let scene = try FuzzScene(bytes) else {
                return certificate(Array(bytes.dropFirst()))
            }
            return objections(to: scene.client, scene.connection, mustEnd: scene.isSpoilt)
                + ReadingTrial.objections(to: scene.client, scene.connection)
        } catch {
            return ["there is no server for it: \(error)"]
        }
    }

    /// What a client was told by a server, and what it came to: the way that some bytes lead.
    package static func course(of bytes: [UInt8]) throws -> [String] {
        guard let scene = try FuzzScene(bytes) else {
            let certificate = try Certificate(Array(bytes.dropFirst()))
            return [
                certificate.key.map { "\($0)".prefix { $0 != "(" } }.map(String.init) ?? "no key"
            ]
        }
        var client: any ClientMachine = scene.client
        client.start()
        for chunk in scene.connection.chunks where chunk.sender == .server {
            client.receive(chunk.bytes)
        }
        let said = client.takeEvents().compactMap { event in
            switch event {
            case .message(_, true, .server, _): "hello_retry_request"
            case .message(let type, _, .server, _): type.description
            case .alert(let alert, .server): "alert \(alert)"
            default: nil
            }
        }
        return said + [client.end?.words ?? (client.isConnected ? "connected" : "waits")]
    }

    /// A client must come to the same end wherever its bytes are cut.
    private static func objections(
        to client: some ClientMachine,
        _ connection: HostileConnection,
        mustEnd: Bool,
    ) -> [String] {
        let bytes = connection.chunks.flatMap { $0.sender == .server ? $0.bytes : [] }
        let whole = story(of: client, [bytes])
        let single = story(of: client, bytes.map { [$0] })
        var found = whole == single ? [] : ["byte by byte it comes to another end"]
        if mustEnd, whole.end == nil { found.append("it takes what is not authentic") }
        if whole.tickets > 8 { found.append("\(whole.tickets) tickets are kept") }
        // Hellos, a flight, and what may come any number of times, of which none may.
        if whole.events > 128 { found.append("\(whole.events) events are told") }
        if whole.output.count > 2 * bytes.count + 4096 {
            found.append("it answers \(bytes.count) bytes with \(whole.output.count)")
        }
        return found
    }

    /// All that can be seen of a client.
    private struct Story: Equatable {
        var output: [UInt8] = []
        var plaintext: [UInt8] = []
        let end: ClientEnd?
        let agreement: Agreement
        let tickets: Int
        let events: Int
    }

    private static func story(of client: some ClientMachine, _ parts: [[UInt8]]) -> Story {
        var client = client
        client.start()
        var (output, plaintext): ([UInt8], [UInt8]) = (client.takeOutput(), [])
        var events = client.takeEvents().count
        for part in parts {
            client.receive(part)
            output += client.takeOutput()
            plaintext += client.takePlaintext()
            events += client.takeEvents().count
            _ = client.takeKeyLog()
        }
        client.write([1, 2, 3])
        client.close()
        events += client.takeEvents().count
        return Story(
            output: output + client.takeOutput(),
            plaintext: plaintext,
            end: client.end,
            agreement: client.agreement,
            tickets: client.tickets.count,
            events: events,
        )
    }

    /// A certificate that is its own authority, as far as it can be read.
    private static func certificate(_ der: [UInt8]) -> [String] {
        guard let certificate = try? Certificate(der) else { return [] }
        let trust = Trust(authority: der, serverName: "lab.test", now: FuzzScene.now)
        try? trust.check([der, der], leaf: certificate)
        return []
    }
}
