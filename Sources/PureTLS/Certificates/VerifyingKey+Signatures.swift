import Crypto
import CryptoExtras
import Interop

extension VerifyingKey {
    /// Whether a signature holds; false also where the algorithm is for other keys.
    func isValid(
        _ signature: [UInt8],
        by algorithm: SignatureAlgorithm,
        for message: [UInt8],
    ) -> Bool {
        switch algorithm {
        case .ecdsa(.sha256), .rsaPKCS1(.sha256), .rsaPSS(.sha256):
            isValid(signature, by: algorithm, for: SHA256.hash(data: message))
        case .ecdsa(.sha384), .rsaPKCS1(.sha384), .rsaPSS(.sha384):
            isValid(signature, by: algorithm, for: SHA384.hash(data: message))
        case .ecdsa(.sha512), .rsaPKCS1(.sha512), .rsaPSS(.sha512):
            isValid(signature, by: algorithm, for: SHA512.hash(data: message))
        case .ed25519, .mldsa65, .mldsa87:
            isValidUnhashed(signature, by: algorithm, for: message)
        }
    }

    private func isValidUnhashed(
        _ signature: [UInt8],
        by algorithm: SignatureAlgorithm,
        for message: [UInt8],
    ) -> Bool {
        switch (self, algorithm) {
        case (.ed25519(let key), .ed25519): key.isValidSignature(signature, for: message)
        case (.mldsa65(let key), .mldsa65): key.isValidSignature(signature, for: message)
        case (.mldsa87(let key), .mldsa87): key.isValidSignature(signature, for: message)
        default: false
        }
    }

    private func isValid(
        _ signature: [UInt8],
        by algorithm: SignatureAlgorithm,
        for digest: some Digest,
    ) -> Bool {
        switch (self, algorithm) {
        case (.p256(let key), .ecdsa):
            (try? P256.Signing.ECDSASignature(derRepresentation: signature))
                .map { key.isValidSignature($0, for: digest) } ?? false
        case (.p384(let key), .ecdsa):
            (try? P384.Signing.ECDSASignature(derRepresentation: signature))
                .map { key.isValidSignature($0, for: digest) } ?? false
        case (.p521(let key), .ecdsa):
            (try? P521.Signing.ECDSASignature(derRepresentation: signature))
                .map { key.isValidSignature($0, for: digest) } ?? false
        case (.rsa(let key), .rsaPKCS1):
            key.isValidSignature(
                .init(rawRepresentation: signature),
                for: digest,
                padding: .insecurePKCS1v1_5
            )
        case (.rsa(let key), .rsaPSS):
            key.isValidSignature(.init(rawRepresentation: signature), for: digest, padding: .PSS)
        default:
            false
        }
    }

    /// Whether a scheme of TLS 1.3 belongs to this key: there a curve has one hash alone (RFC 8446
    /// section 4.2.3).
    func suits(_ scheme: SignatureScheme) -> Bool {
        switch (self, scheme) {
        case (.p256, .ecdsaSecp256r1SHA256), (.p384, .ecdsaSecp384r1SHA384),
            (.p521, .ecdsaSecp521r1SHA512), (.ed25519, .ed25519), (.mldsa65, .mldsa65),
            (.mldsa87, .mldsa87), (.rsa, .rsaPSSRSAESHA256), (.rsa, .rsaPSSRSAESHA384),
            (.rsa, .rsaPSSRSAESHA512):
            true
        default:
            false
        }
    }
}
