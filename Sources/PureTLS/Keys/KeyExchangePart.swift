/// One of the exchanges that a group is made of.
///
/// Lengths are in bytes: RFC 8446 section 4.2.8.2 (points, uncompressed), RFC 7748 (X25519),
/// FIPS 203 table 3 (ML-KEM).
enum KeyExchangePart: Hashable, Sendable {
    case x25519
    case secp256r1
    case secp384r1
    case secp521r1
    case mlkem768
    case mlkem1024

    /// Whether it is an exchange on an elliptic curve, and not ML-KEM.
    var isOnCurve: Bool {
        switch self {
        case .x25519, .secp256r1, .secp384r1, .secp521r1: true
        case .mlkem768, .mlkem1024: false
        }
    }

    /// The length of the client's public key.
    var shareLength: Int {
        switch self {
        case .x25519: 32
        case .secp256r1: 65
        case .secp384r1: 97
        case .secp521r1: 133
        case .mlkem768: 1184
        case .mlkem1024: 1568
        }
    }

    /// The length of what the server answers: its public key, or a ciphertext.
    var answerLength: Int {
        switch self {
        case .x25519, .secp256r1, .secp384r1, .secp521r1: shareLength
        case .mlkem768: 1088
        case .mlkem1024: 1568
        }
    }

    /// The length of the randomness that a private key is made from.
    var seedLength: Int {
        switch self {
        case .x25519, .secp256r1: 32
        case .secp384r1: 48
        case .secp521r1: 66
        case .mlkem768, .mlkem1024: 64
        }
    }
}
