/// A key exchange group of TLS 1.3, by its number in the IANA registry of supported groups.
///
/// Sources: RFC 8446 section 4.2.7, RFC 7919 (ffdhe), RFC 8734 (Brainpool), RFC 8998 (SM2),
/// draft-ietf-tls-ecdhe-mlkem and draft-ietf-tls-mlkem (ML-KEM, hybrid and pure).
package struct NamedGroup: CodePoint {
    /// The number, or word, that stands in the registry.
    package let rawValue: UInt16

    /// Takes what stands in the registry, known or not.
    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }
}

extension NamedGroup {
    /// NIST P-256, which OpenSSL also calls `prime256v1` and `P-256`.
    package static let secp256r1 = NamedGroup(rawValue: 0x0017)

    /// NIST P-384.
    package static let secp384r1 = NamedGroup(rawValue: 0x0018)

    /// NIST P-521.
    package static let secp521r1 = NamedGroup(rawValue: 0x0019)

    /// The Montgomery curve of RFC 7748 over 2^255 - 19.
    package static let x25519 = NamedGroup(rawValue: 0x001d)

    /// The Montgomery curve of RFC 7748 over 2^448 - 2^224 - 1.
    package static let x448 = NamedGroup(rawValue: 0x001e)

    /// Brainpool, 256 bits, in its number for TLS 1.3.
    package static let brainpoolP256r1tls13 = NamedGroup(rawValue: 0x001f)

    /// Brainpool, 384 bits, in its number for TLS 1.3.
    package static let brainpoolP384r1tls13 = NamedGroup(rawValue: 0x0020)

    /// Brainpool, 512 bits, in its number for TLS 1.3.
    package static let brainpoolP512r1tls13 = NamedGroup(rawValue: 0x0021)

    /// The Chinese national curve.
    package static let curveSM2 = NamedGroup(rawValue: 0x0029)

    /// Finite field Diffie-Hellman, 2048 bits.
    package static let ffdhe2048 = NamedGroup(rawValue: 0x0100)

    /// Finite field Diffie-Hellman, 3072 bits.
    package static let ffdhe3072 = NamedGroup(rawValue: 0x0101)

    /// Finite field Diffie-Hellman, 4096 bits.
    package static let ffdhe4096 = NamedGroup(rawValue: 0x0102)

    /// Finite field Diffie-Hellman, 6144 bits.
    package static let ffdhe6144 = NamedGroup(rawValue: 0x0103)

    /// Finite field Diffie-Hellman, 8192 bits.
    package static let ffdhe8192 = NamedGroup(rawValue: 0x0104)

    /// ML-KEM-512 alone.
    package static let mlkem512 = NamedGroup(rawValue: 0x0200)

    /// ML-KEM-768 alone.
    package static let mlkem768 = NamedGroup(rawValue: 0x0201)

    /// ML-KEM-1024 alone.
    package static let mlkem1024 = NamedGroup(rawValue: 0x0202)

    /// P-256 and ML-KEM-768, in this order on the wire.
    package static let secp256r1MLKEM768 = NamedGroup(rawValue: 0x11eb)

    /// ML-KEM-768 and X25519, in this order on the wire.
    package static let x25519MLKEM768 = NamedGroup(rawValue: 0x11ec)

    /// P-384 and ML-KEM-1024, in this order on the wire.
    package static let secp384r1MLKEM1024 = NamedGroup(rawValue: 0x11ed)

    /// The Chinese national curve and ML-KEM-768.
    package static let curveSM2MLKEM768 = NamedGroup(rawValue: 0x11ee)

    /// X25519 and Kyber768 before it became ML-KEM; obsolete, still offered by some clients.
    package static let x25519Kyber768Draft00 = NamedGroup(rawValue: 0x6399)

    /// P-256 and Kyber768 before it became ML-KEM; obsolete.
    package static let secp256r1Kyber768Draft00 = NamedGroup(rawValue: 0x639a)

    /// The registry's spellings.
    package static let names: [Self: String] = [
        .secp256r1: "secp256r1",
        .secp384r1: "secp384r1",
        .secp521r1: "secp521r1",
        .x25519: "x25519",
        .x448: "x448",
        .brainpoolP256r1tls13: "brainpoolP256r1tls13",
        .brainpoolP384r1tls13: "brainpoolP384r1tls13",
        .brainpoolP512r1tls13: "brainpoolP512r1tls13",
        .curveSM2: "curveSM2",
        .ffdhe2048: "ffdhe2048",
        .ffdhe3072: "ffdhe3072",
        .ffdhe4096: "ffdhe4096",
        .ffdhe6144: "ffdhe6144",
        .ffdhe8192: "ffdhe8192",
        .mlkem512: "MLKEM512",
        .mlkem768: "MLKEM768",
        .mlkem1024: "MLKEM1024",
        .secp256r1MLKEM768: "SecP256r1MLKEM768",
        .x25519MLKEM768: "X25519MLKEM768",
        .secp384r1MLKEM1024: "SecP384r1MLKEM1024",
        .curveSM2MLKEM768: "curveSM2MLKEM768",
        .x25519Kyber768Draft00: "X25519Kyber768Draft00",
        .secp256r1Kyber768Draft00: "SecP256r1Kyber768Draft00",
    ]
}
