package import Interop

extension CertificateEvidence {
    /// The certificate that was issued, accepted, unless said otherwise.
    package static func issued(
        _ isTheIssued: Bool = true,
        bytes: Int = 431,
        error: String? = nil,
    ) -> CertificateEvidence {
        CertificateEvidence(
            chainLength: 1,
            chainBytes: bytes,
            isTheIssued: isTheIssued,
            verificationError: error,
        )
    }
}
