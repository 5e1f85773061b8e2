package import Interop

extension SignatureScheme {
    /// The schemes that this client offers, in its order of preference.
    ///
    /// Those with PKCS #1 are for certificates only (RFC 8446 section 4.2.3).
    package static let own: [SignatureScheme] = [
        .mldsa65, .mldsa87, .ecdsaSecp256r1SHA256, .ecdsaSecp384r1SHA384, .ecdsaSecp521r1SHA512,
        .ed25519, .rsaPSSRSAESHA256, .rsaPSSRSAESHA384, .rsaPSSRSAESHA512, .rsaPKCS1SHA256,
        .rsaPKCS1SHA384, .rsaPKCS1SHA512,
    ]

    /// How a handshake is signed with it; nil for a scheme that may not sign one of TLS 1.3.
    var handshakeAlgorithm: SignatureAlgorithm? {
        switch self {
        case .ecdsaSecp256r1SHA256: .ecdsa(.sha256)
        case .ecdsaSecp384r1SHA384: .ecdsa(.sha384)
        case .ecdsaSecp521r1SHA512: .ecdsa(.sha512)
        case .rsaPSSRSAESHA256: .rsaPSS(.sha256)
        case .rsaPSSRSAESHA384: .rsaPSS(.sha384)
        case .rsaPSSRSAESHA512: .rsaPSS(.sha512)
        case .ed25519: .ed25519
        case .mldsa65: .mldsa65
        case .mldsa87: .mldsa87
        default: nil
        }
    }
}
