package import Interop

/// What a TLS implementation says of one of its connections.
///
/// Only what it has said so far; of what it keeps silent about nothing is made up.
package struct ConnectionAccount: Hashable, Sendable {
    /// The negotiated group; nil before the handshake is complete, and where the implementation
    /// has no word for it.
    package var group: NamedGroup?

    /// Whether the session was resumed with a ticket that it offered; nil where it offered none.
    package var isResumed: Bool?

    /// The scheme of the server's CertificateVerify; nil where none was seen.
    package var signatureScheme: SignatureScheme?

    /// The server's certificates in DER, its own first; nil where none were seen.
    package var chain: [[UInt8]]?

    /// Why the server's certificate was not accepted; nil where it was, or never came to that.
    package var verificationError: String?

    /// Alerts, sent or received, in order; a close_notify is one of them.
    package var alerts: [LibraryAlert] = []

    /// Handshake messages, the hellos included, in the order of their times: a server's is there
    /// when the bytes that complete it arrive, a client's when it is handed out.
    package var messages: [WireMessage] = []

    /// Makes one with nothing in it yet.
    package init() {}
}
