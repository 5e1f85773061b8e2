import Crypto
import CryptoExtras
import Interop
import X509

extension Identity {
    /// The kinds of keys that X509 can put into a certificate.
    enum Kind: CaseIterable {
        case p256, p384, p521, rsa, ed25519

        /// A new key of this kind.
        func signer() throws -> Signer {
            switch self {
            case .p256:
                let key = P256.Signing.PrivateKey()
                return Signer(.init(key.publicKey), .ecdsaSecp256r1SHA256) {
                    Array(try key.signature(for: SHA256.hash(data: $0)).derRepresentation)
                }
            case .p384:
                let key = P384.Signing.PrivateKey()
                return Signer(.init(key.publicKey), .ecdsaSecp384r1SHA384) {
                    Array(try key.signature(for: SHA384.hash(data: $0)).derRepresentation)
                }
            case .p521:
                let key = P521.Signing.PrivateKey()
                return Signer(.init(key.publicKey), .ecdsaSecp521r1SHA512) {
                    Array(try key.signature(for: SHA512.hash(data: $0)).derRepresentation)
                }
            case .rsa:
                let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
                return Signer(.init(key.publicKey), .rsaPSSRSAESHA256) {
                    let digest = SHA256.hash(data: $0)
                    return Array(try key.signature(for: digest, padding: .PSS).rawRepresentation)
                }
            case .ed25519:
                let key = Curve25519.Signing.PrivateKey()
                return Signer(.init(key.publicKey), .ed25519) { Array(try key.signature(for: $0)) }
            }
        }
    }

    /// A key, and how a handshake is signed with it.
    struct Signer {
        let key: Certificate.PublicKey
        let scheme: SignatureScheme
        let sign: @Sendable ([UInt8]) throws -> [UInt8]

        init(
            _ key: Certificate.PublicKey,
            _ scheme: SignatureScheme,
            sign: @escaping @Sendable ([UInt8]) throws -> [UInt8],
        ) {
            self.key = key
            self.scheme = scheme
            self.sign = sign
        }
    }
}
