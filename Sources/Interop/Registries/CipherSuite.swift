/// A cipher suite, by its number in the IANA registry of TLS cipher suites.
///
/// The names are those of RFC 8446 appendix B.4, RFC 8998 and, for TLS 1.2, RFC 5289 and RFC 7905.
package struct CipherSuite: CodePoint {
    /// The number, or word, that stands in the registry.
    package let rawValue: UInt16

    /// Takes what stands in the registry, known or not.
    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }
}

extension CipherSuite {
    /// AES-128 in Galois/Counter Mode.
    package static let aes128GCMSHA256 = CipherSuite(rawValue: 0x1301)

    /// AES-256 in Galois/Counter Mode.
    package static let aes256GCMSHA384 = CipherSuite(rawValue: 0x1302)

    /// ChaCha20 with Poly1305.
    package static let chacha20Poly1305SHA256 = CipherSuite(rawValue: 0x1303)

    /// AES-128 in counter mode with CBC-MAC.
    package static let aes128CCMSHA256 = CipherSuite(rawValue: 0x1304)

    /// AES-128 in counter mode with CBC-MAC and an 8-byte tag.
    package static let aes128CCM8SHA256 = CipherSuite(rawValue: 0x1305)

    /// SM4 in Galois/Counter Mode.
    package static let sm4GCMSM3 = CipherSuite(rawValue: 0x00c6)

    /// SM4 in counter mode with CBC-MAC.
    package static let sm4CCMSM3 = CipherSuite(rawValue: 0x00c7)

    /// A signal of RFC 5746 in the shape of a suite; it cannot be chosen.
    package static let emptyRenegotiationInfo = CipherSuite(rawValue: 0x00ff)

    /// A signal of RFC 7507 in the shape of a suite; it cannot be chosen.
    package static let fallback = CipherSuite(rawValue: 0x5600)

    /// TLS 1.2, ECDSA certificate, AES-128 in cipher block chaining (RFC 8422 section 6).
    package static let ecdheECDSAAES128CBCSHA = CipherSuite(rawValue: 0xc009)

    /// TLS 1.2, RSA certificate, AES-128 in cipher block chaining (RFC 8422 section 6).
    package static let ecdheRSAAES128CBCSHA = CipherSuite(rawValue: 0xc013)

    /// TLS 1.2, ECDSA certificate, AES-128.
    package static let ecdheECDSAAES128GCMSHA256 = CipherSuite(rawValue: 0xc02b)

    /// TLS 1.2, ECDSA certificate, AES-256.
    package static let ecdheECDSAAES256GCMSHA384 = CipherSuite(rawValue: 0xc02c)

    /// TLS 1.2, RSA certificate, AES-128.
    package static let ecdheRSAAES128GCMSHA256 = CipherSuite(rawValue: 0xc02f)

    /// TLS 1.2, RSA certificate, AES-256.
    package static let ecdheRSAAES256GCMSHA384 = CipherSuite(rawValue: 0xc030)

    /// TLS 1.2, RSA certificate, ChaCha20.
    package static let ecdheRSAChaCha20Poly1305SHA256 = CipherSuite(rawValue: 0xcca8)

    /// TLS 1.2, ECDSA certificate, ChaCha20.
    package static let ecdheECDSAChaCha20Poly1305SHA256 = CipherSuite(rawValue: 0xcca9)

    /// The registry's spellings.
    package static let names: [Self: String] = [
        .aes128GCMSHA256: "TLS_AES_128_GCM_SHA256",
        .aes256GCMSHA384: "TLS_AES_256_GCM_SHA384",
        .chacha20Poly1305SHA256: "TLS_CHACHA20_POLY1305_SHA256",
        .aes128CCMSHA256: "TLS_AES_128_CCM_SHA256",
        .aes128CCM8SHA256: "TLS_AES_128_CCM_8_SHA256",
        .sm4GCMSM3: "TLS_SM4_GCM_SM3",
        .sm4CCMSM3: "TLS_SM4_CCM_SM3",
        .emptyRenegotiationInfo: "TLS_EMPTY_RENEGOTIATION_INFO_SCSV",
        .fallback: "TLS_FALLBACK_SCSV",
        .ecdheECDSAAES128CBCSHA: "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
        .ecdheRSAAES128CBCSHA: "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
        .ecdheECDSAAES128GCMSHA256: "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        .ecdheECDSAAES256GCMSHA384: "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        .ecdheRSAAES128GCMSHA256: "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        .ecdheRSAAES256GCMSHA384: "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        .ecdheRSAChaCha20Poly1305SHA256: "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
        .ecdheECDSAChaCha20Poly1305SHA256: "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
    ]
}
