package import Interop

extension CipherSuite {
    /// The suites of TLS 1.3 that this client has, in its order of preference.
    package static let own: [CipherSuite] = [
        .aes256GCMSHA384, .chacha20Poly1305SHA256, .aes128GCMSHA256,
    ]

    /// Its hash; nil for a suite that this client does not have.
    package var hash: HashAlgorithm? {
        switch self {
        case .aes128GCMSHA256, .chacha20Poly1305SHA256: .sha256
        case .aes256GCMSHA384: .sha384
        default: nil
        }
    }

    /// The length of its key, in bytes; nil for a suite that this client does not have.
    var keyLength: Int? {
        switch self {
        case .aes128GCMSHA256: 16
        case .aes256GCMSHA384, .chacha20Poly1305SHA256: 32
        default: nil
        }
    }
}
