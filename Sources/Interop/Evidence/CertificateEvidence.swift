/// What a client saw of the server's certificate.
package struct CertificateEvidence: Hashable, Sendable, Codable {
    /// The number of certificates in the server's Certificate message; nil in what older programs
    /// have stored of a client that knew no more than the first.
    package let chainLength: Int?

    /// The sum of their DER lengths, in bytes; nil in the same.
    package let chainBytes: Int?

    /// The SHA-256 of their DER, one behind the other, as 64 hexadecimal digits; nil in what older
    /// programs have stored.
    package let chainSHA256: String?

    /// Whether the chain, or what is known of it, is byte for byte the one certificate that the lab
    /// issued.
    package let isTheIssued: Bool

    /// Why the library did not accept the chain or the name; nil where it did, or never came to it.
    package let verificationError: String?

    /// Puts the parts together.
    package init(
        chainLength: Int?,
        chainBytes: Int?,
        chainSHA256: String? = nil,
        isTheIssued: Bool,
        verificationError: String?,
    ) {
        self.chainLength = chainLength
        self.chainBytes = chainBytes
        self.chainSHA256 = chainSHA256
        self.isTheIssued = isTheIssued
        self.verificationError = verificationError
    }
}
