import Crypto

/// The hash of a cipher suite, and what TLS 1.3 makes of it (RFC 8446 section 7.1).
package enum HashAlgorithm: Hashable, Sendable {
    /// SHA-256.
    case sha256

    /// SHA-384.
    case sha384

    /// The length of a hash, in bytes.
    package var length: Int {
        switch self {
        case .sha256: 32
        case .sha384: 48
        }
    }

    /// The hash of some bytes.
    func hash(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .sha256: Array(SHA256.hash(data: bytes))
        case .sha384: Array(SHA384.hash(data: bytes))
        }
    }

    /// HMAC with this hash (RFC 2104).
    func code(of bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        let key = SymmetricKey(data: key)
        return switch self {
        case .sha256: Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
        case .sha384: Array(HMAC<SHA384>.authenticationCode(for: bytes, using: key))
        }
    }

    /// HKDF-Extract (RFC 5869 section 2.2).
    func extract(salt: [UInt8], input: [UInt8]) -> [UInt8] {
        let input = SymmetricKey(data: input)
        return switch self {
        case .sha256: Array(HKDF<SHA256>.extract(inputKeyMaterial: input, salt: salt))
        case .sha384: Array(HKDF<SHA384>.extract(inputKeyMaterial: input, salt: salt))
        }
    }

    /// HKDF-Expand (RFC 5869 section 2.3).
    func expand(_ secret: [UInt8], info: [UInt8], count: Int) -> [UInt8] {
        let key =
            switch self {
            case .sha256:
                HKDF<SHA256>.expand(pseudoRandomKey: secret, info: info, outputByteCount: count)
            case .sha384:
                HKDF<SHA384>.expand(pseudoRandomKey: secret, info: info, outputByteCount: count)
            }
        return unsafe key.withUnsafeBytes { unsafe Array($0) }
    }
}
