/// A way to sign a handshake, by its number in the IANA registry of signature schemes.
///
/// Sources: RFC 8446 section 4.2.3, RFC 8734 (Brainpool), RFC 8998 (SM2) and
/// draft-ietf-tls-mldsa (ML-DSA).
package struct SignatureScheme: CodePoint {
    /// The number, or word, that stands in the registry.
    package let rawValue: UInt16

    /// Takes what stands in the registry, known or not.
    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }
}

extension SignatureScheme {
    /// RSA with SHA-1; in TLS 1.3 for certificates only.
    package static let rsaPKCS1SHA1 = SignatureScheme(rawValue: 0x0201)

    /// ECDSA with SHA-1; in TLS 1.3 for certificates only.
    package static let ecdsaSHA1 = SignatureScheme(rawValue: 0x0203)

    /// RSA, PKCS #1 v1.5; in TLS 1.3 for certificates only.
    package static let rsaPKCS1SHA256 = SignatureScheme(rawValue: 0x0401)

    /// RSA, PKCS #1 v1.5; in TLS 1.3 for certificates only.
    package static let rsaPKCS1SHA384 = SignatureScheme(rawValue: 0x0501)

    /// RSA, PKCS #1 v1.5; in TLS 1.3 for certificates only.
    package static let rsaPKCS1SHA512 = SignatureScheme(rawValue: 0x0601)

    /// ECDSA over P-256.
    package static let ecdsaSecp256r1SHA256 = SignatureScheme(rawValue: 0x0403)

    /// ECDSA over P-384.
    package static let ecdsaSecp384r1SHA384 = SignatureScheme(rawValue: 0x0503)

    /// ECDSA over P-521.
    package static let ecdsaSecp521r1SHA512 = SignatureScheme(rawValue: 0x0603)

    /// The Chinese national scheme.
    package static let sm2SigSM3 = SignatureScheme(rawValue: 0x0708)

    /// RSA-PSS with an ordinary RSA key.
    package static let rsaPSSRSAESHA256 = SignatureScheme(rawValue: 0x0804)

    /// RSA-PSS with an ordinary RSA key.
    package static let rsaPSSRSAESHA384 = SignatureScheme(rawValue: 0x0805)

    /// RSA-PSS with an ordinary RSA key.
    package static let rsaPSSRSAESHA512 = SignatureScheme(rawValue: 0x0806)

    /// EdDSA over edwards25519.
    package static let ed25519 = SignatureScheme(rawValue: 0x0807)

    /// EdDSA over edwards448.
    package static let ed448 = SignatureScheme(rawValue: 0x0808)

    /// RSA-PSS with a key that allows nothing else.
    package static let rsaPSSPSSSHA256 = SignatureScheme(rawValue: 0x0809)

    /// RSA-PSS with a key that allows nothing else.
    package static let rsaPSSPSSSHA384 = SignatureScheme(rawValue: 0x080a)

    /// RSA-PSS with a key that allows nothing else.
    package static let rsaPSSPSSSHA512 = SignatureScheme(rawValue: 0x080b)

    /// ECDSA over Brainpool, 256 bits.
    package static let ecdsaBrainpoolP256r1SHA256 = SignatureScheme(rawValue: 0x081a)

    /// ECDSA over Brainpool, 384 bits.
    package static let ecdsaBrainpoolP384r1SHA384 = SignatureScheme(rawValue: 0x081b)

    /// ECDSA over Brainpool, 512 bits.
    package static let ecdsaBrainpoolP512r1SHA512 = SignatureScheme(rawValue: 0x081c)

    /// ML-DSA-44.
    package static let mldsa44 = SignatureScheme(rawValue: 0x0904)

    /// ML-DSA-65.
    package static let mldsa65 = SignatureScheme(rawValue: 0x0905)

    /// ML-DSA-87.
    package static let mldsa87 = SignatureScheme(rawValue: 0x0906)

    /// The registry's spellings.
    package static let names: [Self: String] = [
        .rsaPKCS1SHA1: "rsa_pkcs1_sha1",
        .ecdsaSHA1: "ecdsa_sha1",
        .rsaPKCS1SHA256: "rsa_pkcs1_sha256",
        .rsaPKCS1SHA384: "rsa_pkcs1_sha384",
        .rsaPKCS1SHA512: "rsa_pkcs1_sha512",
        .ecdsaSecp256r1SHA256: "ecdsa_secp256r1_sha256",
        .ecdsaSecp384r1SHA384: "ecdsa_secp384r1_sha384",
        .ecdsaSecp521r1SHA512: "ecdsa_secp521r1_sha512",
        .sm2SigSM3: "sm2sig_sm3",
        .rsaPSSRSAESHA256: "rsa_pss_rsae_sha256",
        .rsaPSSRSAESHA384: "rsa_pss_rsae_sha384",
        .rsaPSSRSAESHA512: "rsa_pss_rsae_sha512",
        .ed25519: "ed25519",
        .ed448: "ed448",
        .rsaPSSPSSSHA256: "rsa_pss_pss_sha256",
        .rsaPSSPSSSHA384: "rsa_pss_pss_sha384",
        .rsaPSSPSSSHA512: "rsa_pss_pss_sha512",
        .ecdsaBrainpoolP256r1SHA256: "ecdsa_brainpoolP256r1tls13_sha256",
        .ecdsaBrainpoolP384r1SHA384: "ecdsa_brainpoolP384r1tls13_sha384",
        .ecdsaBrainpoolP512r1SHA512: "ecdsa_brainpoolP512r1tls13_sha512",
        .mldsa44: "mldsa44",
        .mldsa65: "mldsa65",
        .mldsa87: "mldsa87",
    ]
}
