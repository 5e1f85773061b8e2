package import Interop
import Wire

@testable package import PureTLS

/// A server that shakes hands as it should, and then says under its keys what a fuzzer wants.
///
/// Without it no fuzzer gets any further than the ServerHello: it cannot guess a key. It knows
/// the ticket that the client offers, or has a certificate of its own.
package struct HostileServer {
    /// A ticket of a connection that never was.
    static func ticket() throws -> Ticket {
        let body: [UInt8] = [0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0]
        return Ticket(
            try NewSessionTicketMessage(body: body),
            resumptionSecret: [UInt8](repeating: 2, count: 32),
            hash: .sha256,
        )
    }

    private(set) var transcript = Transcript()
    private var secrets: ConnectionSecrets
    private var protection: RecordProtection?
    private var hasFinished = false

    /// Its ServerHello, as a record.
    package let hello: [UInt8]

    /// Takes in a ClientHello with one X25519 share, with its record header.
    package init(answering bytes: [UInt8], resuming ticket: Ticket?) throws {
        var records = RecordBuffer()
        records.append(bytes)
        guard let record = try records.next() else { throw NoHello() }
        let offer = try ClientHello(body: HandshakeMessage(record.fragment).body)
        guard let share = try offer.keyShares?.first else { throw NoHello() }
        let key = try PartialKey(.x25519, seed: [UInt8](repeating: 3, count: 32))
        let plain = ServerHello.choosing(
            KeyShare(group: .x25519, keyExchange: key.share),
            random: [UInt8](repeating: 4, count: 32),
            sessionID: offer.legacySessionID,
        )
        let chosen = ServerHello(
            random: plain.random,
            legacySessionIDEcho: plain.legacySessionIDEcho,
            cipherSuite: plain.cipherSuite,
            extensions: plain.extensions
                + (ticket == nil ? [] : [HelloExtension(.preSharedKey, content: [0, 0])]),
        )
        hello = chosen.record
        transcript.append(record.fragment)
        transcript.begin(.sha256)
        transcript.append(chosen.message)
        secrets = ConnectionSecrets(
            .aes128GCMSHA256,
            hash: .sha256,
            preSharedKey: ticket?.preSharedKey,
            sharedSecret: try key.secret(with: share.keyExchange[...]),
            transcriptHash: transcript.hash,
        )
        protection = secrets.serverProtection
    }

    /// There is nothing to answer.
    struct NoHello: Error {}

    /// Encrypts messages of the handshake, of which some Finished may be to come.
    ///
    /// A KeyUpdate is followed by new keys, as it has to be.
    package mutating func say(_ bytes: [UInt8], as type: ContentType) throws -> [UInt8] {
        if type == .handshake { transcript.append(bytes) }
        let record = try protection?.seal(bytes, as: type) ?? []
        if hasFinished, type == .handshake, bytes.first == HandshakeType.keyUpdate.rawValue {
            secrets.updateServer()
            protection = secrets.serverProtection
        }
        return record
    }

    /// Finishes its handshake, and goes on under the keys of the application.
    mutating func finish() throws -> [UInt8] {
        let hash = HashAlgorithm.sha256
        let data = hash.verifyData(baseKey: secrets.server, transcriptHash: transcript.hash)
        let record = try say(HandshakeMessage.encoding(data, as: .finished), as: .handshake)
        _ = secrets.beginApplication(transcriptHash: transcript.hash)
        hasFinished = true
        protection = secrets.serverProtection
        return record
    }
}
