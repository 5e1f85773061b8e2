import Interop
import Wire

/// The client's side of one TLS 1.3 connection: bytes in, bytes out (RFC 8446).
///
/// It decides everything itself, strictly: what a server may not do is answered with the alert
/// that the RFC names, and ends the connection. It knows no socket and no clock, and any bytes at
/// all may be given to it. Its memory is bounded: one record, one message of 64 KB, eight tickets,
/// and what nobody has read yet.
package struct TLSClient: ClientMachine {
    let offer: Offer
    let trust: Trust
    var source: any RandomNumberGenerator & Sendable

    /// What it waits for.
    package internal(set) var phase = ClientPhase.start

    /// What was agreed upon so far.
    package internal(set) var agreement = Agreement()

    /// The tickets that the server has sent, at most eight, the newest last.
    package internal(set) var tickets: [Ticket] = []

    var records = RecordBuffer()
    var messages = MessageBuffer()
    var transcript = Transcript()
    var output: [UInt8] = []
    var plaintext: [UInt8] = []
    var events: [ClientEvent] = []
    var keyLog: [String] = []

    /// The latest ClientHello, and the keys whose shares are in it.
    var hello: ClientHello?
    var keyPairs: [KeyPair] = []

    /// The HelloRetryRequest; nil without one.
    var retry: ServerHello?

    /// Whether a close_notify was sent.
    var hasClosed = false

    /// Whether the dummy change_cipher_spec of RFC 8446 appendix D.4 was sent.
    var hasChangedCipherSpec = false

    /// Nil until a ServerHello was accepted.
    var secrets: ConnectionSecrets?

    var reading: RecordProtection?
    var writing: RecordProtection?

    /// The certificate whose key has to sign the handshake.
    var leaf: Certificate?

    /// Whether the server wants a certificate, and gets an empty one.
    var isAskedForCertificate = false

    /// Makes one that has said nothing yet.
    ///
    /// Everything random is drawn from `source`: with a fixed one the same bytes lead to the same
    /// connection.
    package init(
        _ offer: Offer,
        trust: Trust,
        source: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
    ) {
        self.offer = offer
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
