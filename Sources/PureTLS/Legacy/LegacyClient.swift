package import Interop
import Wire

/// The client's side of one TLS 1.2 connection (RFC 5246, RFC 8422).
///
/// It is there for one question: does a server choose a group that belongs to TLS 1.3?
/// It has one way through: ECDHE with X25519 or P-256, AES-128-GCM, a certificate with ECDSA or RSA.
/// Every group that it is told to list is listed; any other that a server names ends the
/// connection, and is kept in the agreement.
package struct LegacyClient: ClientMachine {
    let groups: [NamedGroup]
    let trust: Trust
    var source: any RandomNumberGenerator & Sendable
    var phase = LegacyPhase.start

    /// What was agreed upon so far.
    package internal(set) var agreement = Agreement()

    /// No ticket is ever asked for.
    package var tickets: [Ticket] { [] }

    var records = RecordBuffer()
    var messages = MessageBuffer()
    var transcript = Transcript()
    var output: [UInt8] = []
    var plaintext: [UInt8] = []
    var events: [ClientEvent] = []
    var keyLog: [String] = []

    var hello: ClientHello?
    var keyPair: KeyPair?
    var serverRandom: [UInt8] = []
    var hasExtendedMasterSecret = false
    var leaf: Certificate?
    var serverKey: [UInt8] = []
    var isAskedForCertificate = false
    var masterSecret: [UInt8] = []
    var hasClosed = false

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

    /// Whether both sides have finished, and nothing has ended the connection since.
    package var isConnected: Bool { phase == .connected }

    /// Why it takes no more bytes; nil where it does.
    package var end: ClientEnd? {
        if case .over(let end) = phase { end } else { nil }
    }

    /// Takes bytes that the server sent, any at all.
    package mutating func receive(_ bytes: [UInt8]) {
        guard end == nil else { return }
        records.append(bytes)
        do {
            while end == nil, let record = try records.next() { try take(record) }
        } catch {
            reject(error)
        }
        if end != nil { records.clear() }
    }

    /// Encrypts bytes of the application; before the handshake is complete nothing happens.
    package mutating func write(_ bytes: [UInt8]) {
        guard isConnected else { return }
        do {
            try send(bytes, as: .applicationData)
        } catch {
            reject(error)
        }
    }

    /// Sends a close_notify, where no alert was sent before.
    package mutating func close() {
        guard isConnected || end == .closed, !hasClosed else { return }
        hasClosed = true
        sendAlert(.closeNotify)
    }

    /// Takes the bytes that are to be sent to the server.
    package mutating func takeOutput() -> [UInt8] {
        defer { output = [] }
        return output
    }

    /// Takes the application's bytes that have been decrypted.
    package mutating func takePlaintext() -> [UInt8] {
        defer { plaintext = [] }
        return plaintext
    }

    /// Takes what has happened since it was last asked.
    package mutating func takeEvents() -> [ClientEvent] {
        defer { events = [] }
        return events
    }

    /// Takes the secrets so far as lines of a key log (RFC 9850), without line feeds.
    package mutating func takeKeyLog() -> [String] {
        defer { keyLog = [] }
        return keyLog
    }
}
