/// What a client saw of the server's certificate.
package struct CertificateEvidence: Hashable, Sendable, Codable {
    /// The number of certificates in the server's Certificate message.
    package let chainLength: Int

    /// The sum of their DER lengths, in bytes.
    package let chainBytes: Int

    /// Whether the first one is, byte for byte, the one that the lab issued.
    package let isTheIssued: Bool

    /// Why the library did not accept the chain or the name; nil where it did, or never came to it.
    package let verificationError: String?

    /// Puts the parts together.
    package init(
        chainLength: Int,
        chainBytes: Int,
        isTheIssued: Bool,
        verificationError: String?,
    ) {
        self.chainLength = chainLength
        self.chainBytes = chainBytes
        self.isTheIssued = isTheIssued
        self.verificationError = verificationError
    }
}
