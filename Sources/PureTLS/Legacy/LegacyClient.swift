package import Interop
import Wire

/// The client's side of one TLS 1.2 connection (RFC 5246, RFC 8422).
///
/// It is there for one question: does a server choose a group that belongs to TLS 1.3?
/// It has few ways through: ECDHE with X25519 or P-256, AES-128 with GCM or with CBC and SHA-1, a
/// certificate with ECDSA or RSA.
/// Every group that it is told to list is listed; any other that a server names ends the
/// connection, and is kept in the agreement.
package struct LegacyClient: RecordClient {
    let groups: [NamedGroup]
    let trust: Trust
    var source: any RandomNumberGenerator & Sendable
    var phase = LegacyPhase.start

    /// What was agreed upon so far.
    package internal(set) var agreement = Agreement()

    /// No ticket is ever asked for.
    package var tickets: [Ticket] { [] }

    var traffic = Traffic(records: .legacy)
    var transcript = Transcript()

    var hello: ClientHello?
    var keyPair: KeyPair?
    var serverRandom: [UInt8] = []
    var hasExtendedMasterSecret = false
    var isEncryptedFirst = false
    var leaf: Certificate?
    var serverKey: [UInt8] = []
    var isAskedForCertificate = false
    var masterSecret: [UInt8] = []

    var nextReading: LegacyProtection?
    var nextWriting: LegacyProtection?
    var reading: LegacyProtection?
    var writing: LegacyProtection?

    /// Makes one that lists these groups, and has said nothing yet.
    package init(
        groups: [NamedGroup],
        trust: Trust,
        source: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
    ) {
        self.groups = groups
        self.trust = trust
        self.source = source
    }
}
