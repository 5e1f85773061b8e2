package import Interop

/// What a client and a server have agreed upon so far, by the client's own decisions.
package struct Agreement: Hashable, Sendable {
    /// Whether both sides have finished.
    package var isComplete = false

    /// The group of the key exchange; nil before a ServerHello was accepted.
    package var group: NamedGroup?

    /// The cipher suite; nil before then.
    package var cipherSuite: CipherSuite?

    /// Whether the server took the ticket that was offered; nil where none was.
    package var isResumed: Bool?

    /// The server's certificates in DER, its own first; nil where none were seen.
    package var chain: [[UInt8]]?

    /// The scheme of the server's CertificateVerify; nil where none was seen.
    package var signatureScheme: SignatureScheme?

    /// Why the certificate was not accepted; nil where it was, or never came to that.
    package var verificationError: String?
}
