/// What a server presents as its certificate, by key type.
package enum CertificateKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// An ECDSA key on P-256.
    case ecdsaP256 = "ecdsa-p256"

    /// A 2048-bit RSA key.
    case rsa2048 = "rsa-2048"

    /// An ML-DSA-44 key (FIPS 204).
    case mldsa44

    /// An ML-DSA-65 key (FIPS 204).
    case mldsa65

    /// An ML-DSA-87 key (FIPS 204).
    case mldsa87
}
