import Interop

@testable import PureTLS

/// What any bytes at all must not do to the client in pure Swift.
///
/// The first byte says what is tried: the client of TLS 1.3, the same behind a ServerHello that is
/// right, with a ticket or without, the client of TLS 1.2, or the reader of certificates.
package enum SwiftTrial {
    /// What is wrong with how bytes are taken; empty where they are taken as they should be.
    package static func objections(to bytes: [UInt8]) -> [String] {
        guard let kind = bytes.first else { return [] }
        let rest = Array(bytes.dropFirst())
        switch kind % 5 {
        case 0: return objections(to: modern(nil), HostileConnection(rest))
        case 1: return sealed(HostileConnection(rest), ticket: nil)
        case 2: return sealed(HostileConnection(rest), ticket: try? HostileServer.ticket())
        case 3: return objections(to: legacy, HostileConnection(rest))
        default: return certificate(rest)
        }
    }

    /// A client of TLS 1.3 whose every run is the same.
    private static func modern(_ ticket: Ticket?) -> TLSClient {
        var offer = Offer(groups: [.x25519, .secp256r1], sharedGroups: [.x25519])
        offer.ticket = ticket.map { ($0, age: 0) }
        return TLSClient(offer, trust: trust, source: SeededGenerator(seed: 1))
    }

    private static var legacy: LegacyClient {
        LegacyClient(groups: [.x25519], trust: trust, source: SeededGenerator(seed: 1))
    }

    private static var trust: Trust {
        Trust(authority: nil, serverName: "lab.test", now: 1_700_000_000)
    }

    /// Behind a right ServerHello: what the server is to say is encrypted.
    ///
    /// A chunk of the client's stands for the server's Finished; the first byte of any other chunk
    /// tells its type.
    private static func sealed(_ connection: HostileConnection, ticket: Ticket?) -> [String] {
        var client = modern(ticket)
        client.start()
        guard var server = try? HostileServer(answering: client.takeOutput(), resuming: ticket)
        else { return ["its ClientHello cannot be answered"] }
        var chunks = [HostileConnection.Chunk(.server, server.hello)]
        let types = [ContentType.handshake, .applicationData, .alert, .changeCipherSpec]
        for chunk in connection.chunks {
            let type = types[Int(chunk.bytes.first ?? 0) % types.count]
            let content = Array(chunk.bytes.dropFirst().prefix(16_000))
            let record =
                chunk.sender == .client
                ? try? server.finish() : try? server.say(content, as: type)
            chunks.append(HostileConnection.Chunk(.server, record ?? []))
        }
        return objections(to: modern(ticket), HostileConnection(chunks))
    }

    /// A client must come to the same end wherever its bytes are cut.
    private static func objections(
        to client: some ClientMachine,
        _ connection: HostileConnection,
    ) -> [String] {
        let bytes = connection.chunks.flatMap { $0.sender == .server ? $0.bytes : [] }
        let whole = story(of: client, [bytes])
        let single = story(of: client, bytes.map { [$0] })
        var found = whole == single ? [] : ["byte by byte it comes to another end"]
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
        let trust = Trust(authority: der, serverName: "lab.test", now: 1_700_000_000)
        try? trust.check([der, der], leaf: certificate)
        return []
    }
}
