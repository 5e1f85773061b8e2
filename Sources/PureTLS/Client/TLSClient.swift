import Interop
import Wire

/// The client's side of one TLS 1.3 connection: bytes in, bytes out (RFC 8446).
///
/// It decides everything itself, strictly: what a server may not do is answered with the alert
/// that the RFC names, and ends the connection. It knows no socket and no clock, and any bytes at
/// all may be given to it. Its memory is bounded: one record, one message of 100 KB, eight tickets,
/// and what nobody has read yet.
package struct TLSClient: RecordClient {
    let offer: Offer
    let trust: Trust
    var source: any RandomNumberGenerator & Sendable

    /// What it waits for.
    var phase = ClientPhase.start

    /// What was agreed upon so far.
    package internal(set) var agreement = Agreement()

    /// The tickets that the server has sent, at most eight, the newest last.
    package internal(set) var tickets: [Ticket] = []

    var traffic = Traffic()
    var transcript = Transcript()

    /// The latest ClientHello, and the keys whose shares are in it.
    var hello: ClientHello?
    var keyPairs: [KeyPair] = []

    /// The HelloRetryRequest; nil without one.
    var retry: ServerHello?

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
}
