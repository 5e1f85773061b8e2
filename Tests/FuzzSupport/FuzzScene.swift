import Interop
import Wire

@testable import PureTLS

/// A client that has said nothing yet, and what its server is going to say.
struct FuzzScene {
    /// The time that all of them are at.
    static let now = 1_700_000_000

    let client: any ClientMachine
    let connection: HostileConnection

    /// Whether it holds something that no client may take, so that every client has to end.
    var isSpoilt = false

    /// Reads one from bytes, of which the first says which kind it is; nil for bytes that are for
    /// no client.
    init?(_ bytes: [UInt8]) throws {
        guard let kind = bytes.first else { return nil }
        let connection = HostileConnection(Array(bytes.dropFirst()))
        // The last one was added behind five that had all numbers to themselves.
        switch kind == 5 ? 5 : kind % 5 {
        case 0: self.init(client: Self.modern(nil), connection: connection)
        case 1: try self.init(sealing: connection, ticket: nil)
        case 2: try self.init(sealing: connection, ticket: HostileServer.ticket())
        case 3: self.init(client: Self.legacy, connection: connection)
        case 5: try self.init(chaining: Array(bytes.dropFirst()))
        default: return nil
        }
    }

    private init(client: any ClientMachine, connection: HostileConnection) {
        self.client = client
        self.connection = connection
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
        Trust(authority: nil, serverName: "lab.test", now: now)
    }

    /// What the first byte of a chunk says that it is.
    private static func type(of chunk: HostileConnection.Chunk) -> ContentType {
        let types = [ContentType.handshake, .applicationData, .alert, .changeCipherSpec]
        return types[Int(chunk.bytes.first ?? 0) % types.count]
    }

    /// Behind a right ServerHello: what the server is to say is encrypted.
    ///
    /// A chunk of the client's stands for the server's Finished, or for its certificate and
    /// signature where its first byte is 1; the first byte of any other chunk tells its type.
    private init(sealing connection: HostileConnection, ticket: Ticket?) throws {
        var client = Self.modern(ticket)
        client.start()
        var server = try HostileServer(answering: client.takeOutput(), resuming: ticket)
        var chunks = [HostileConnection.Chunk(.server, server.hello)]
        for chunk in connection.chunks {
            let content = Array(chunk.bytes.dropFirst().prefix(16_000))
            let record =
                switch (chunk.sender, chunk.bytes.first) {
                case (.client, 1): try? server.authenticate()
                case (.client, _): try? server.finish()
                case (.server, _): try? server.say(content, as: Self.type(of: chunk))
                }
            chunks.append(HostileConnection.Chunk(.server, record ?? []))
        }
        self.init(client: Self.modern(ticket), connection: HostileConnection(chunks))
    }

    /// In TLS 1.2 once both sides have finished, with blocks that are chained.
    ///
    /// A chunk of the client's has no MAC: its bytes are the whole plaintext, padding and all. The
    /// first byte of any other chunk tells its type. The very first byte tells the order.
    private init(chaining bytes: [UInt8]) throws {
        let connection = HostileConnection(Array(bytes.dropFirst()))
        var server = HostileBlocks(isEncryptedFirst: bytes.first.map { $0 & 1 == 1 } ?? false)
        var client = Self.legacy
        client.phase = .connected
        client.reading = server.protection
        client.writing = server.protection
        let chunks = try connection.chunks.map { chunk in
            let content = Array(chunk.bytes.dropFirst().prefix(16_000))
            return HostileConnection.Chunk(
                .server,
                chunk.sender == .client
                    ? try server.spoilt(content, as: Self.type(of: chunk))
                    : try server.protection.seal(content, as: Self.type(of: chunk))
            )
        }
        self.init(client: client, connection: HostileConnection(chunks))
        isSpoilt = connection.chunks.contains { $0.sender == .client }
    }
}
