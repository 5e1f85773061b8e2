/// Why a key share of the right length is no valid public key.
package enum KeyShareFlaw: String, Hashable, Sendable, Codable {
    /// A coefficient of an ML-KEM key is not below q = 3329 (FIPS 203 section 7.2).
    case notReduced = "not-reduced"

    /// It is no point on the curve in uncompressed form (RFC 8446 section 4.2.8.2).
    case offCurve = "off-curve"

    /// It is the point of X25519 whose every secret is zero (RFC 8446 section 7.4.2).
    case zero
}
