import Interop
import Wire

/// What a server gave a client to be remembered by (RFC 8446 section 4.6.1).
package struct Ticket: Sendable {
    /// The longest that is kept, in bytes, so that there is room for it in a hello.
    static let limit = 1 << 14

    /// The server's own bytes.
    let identity: [UInt8]

    /// The key that it stands for.
    let preSharedKey: [UInt8]

    /// The hash that the key belongs to.
    let hash: HashAlgorithm

    /// How long it may be used, in seconds.
    let lifetime: Int

    private let ageAdd: UInt32

    /// Makes one of what a server sent, and of the secret of its connection.
    init(_ message: NewSessionTicketMessage, resumptionSecret: [UInt8], hash: HashAlgorithm) {
        identity = message.ticket
        preSharedKey = hash.expandLabel(
            resumptionSecret,
            "resumption",
            context: message.nonce,
            count: hash.length
        )
        self.hash = hash
        lifetime = message.lifetime
        ageAdd = message.ageAdd
    }

    /// The extension that offers it after some milliseconds, with zeros for a binder.
    func offer(age: Int) -> HelloExtension {
        offer(age: age, binder: [UInt8](repeating: 0, count: hash.length))
    }

    /// The extension that offers it (RFC 8446 section 4.2.11).
    private func offer(age: Int, binder: [UInt8]) -> HelloExtension {
        HelloExtension(.preSharedKey) { writer in
            var identities = ByteWriter()
            identities.vector(lengthBytes: 2, identity)
            let milliseconds = UInt32(truncatingIfNeeded: age)
            identities.number(Int(milliseconds &+ ageAdd), bytes: 4)
            writer.vector(lengthBytes: 2, identities.bytes)
            var binders = ByteWriter()
            binders.vector(lengthBytes: 1, binder)
            writer.vector(lengthBytes: 2, binders.bytes)
        }
    }

    /// The same hello with the binder that proves knowledge of the key.
    ///
    /// The binder covers everything before the list of binders, and what came before it
    /// (RFC 8446 section 4.2.11.2).
    func bind(_ hello: ClientHello, age: Int, after transcript: Transcript) -> ClientHello {
        var transcript = transcript
        transcript.begin(hash)
        transcript.append(Array(hello.message.dropLast(2 + 1 + hash.length)))
        let schedule = KeySchedule(hash, preSharedKey: preSharedKey)
        let key = schedule.derive("res binder", transcriptHash: hash.hash([]))
        let binder = hash.verifyData(baseKey: key, transcriptHash: transcript.hash)
        return ClientHello(
            random: hello.random,
            legacySessionID: hello.legacySessionID,
            cipherSuites: hello.cipherSuites,
            extensions: hello.extensions.dropLast() + [offer(age: age, binder: binder)]
        )
    }
}
