import Crypto
import FoundationEssentials

/// The private key of one part of a group.
enum PartialKey: Sendable {
    case x25519(Curve25519.KeyAgreement.PrivateKey)
    case secp256r1(P256.KeyAgreement.PrivateKey)
    case secp384r1(P384.KeyAgreement.PrivateKey)
    case secp521r1(P521.KeyAgreement.PrivateKey)
    case mlkem768(MLKEM768.PrivateKey)
    case mlkem1024(MLKEM1024.PrivateKey)

    /// Makes a key from randomness, of which there must be ``KeyExchangePart/seedLength`` bytes.
    ///
    /// Throws where the bytes are no key: a scalar of a NIST curve must lie below its order.
    init(_ part: KeyExchangePart, seed: [UInt8]) throws {
        switch part {
        case .x25519: self = .x25519(try .init(rawRepresentation: seed))
        case .secp256r1: self = .secp256r1(try .init(rawRepresentation: seed))
        case .secp384r1: self = .secp384r1(try .init(rawRepresentation: seed))
        case .secp521r1:
            // 521 bits are one bit more than 65 bytes.
            let scalar = seed.prefix(1).map { $0 & 1 } + seed.dropFirst()
            self = .secp521r1(try .init(rawRepresentation: scalar))
        case .mlkem768: self = .mlkem768(try .init(seedRepresentation: seed, publicKey: nil))
        case .mlkem1024: self = .mlkem1024(try .init(seedRepresentation: seed, publicKey: nil))
        }
    }

    /// The public key as it goes to the server.
    var share: [UInt8] {
        switch self {
        case .x25519(let key): Array(key.publicKey.rawRepresentation)
        case .secp256r1(let key): Array(key.publicKey.x963Representation)
        case .secp384r1(let key): Array(key.publicKey.x963Representation)
        case .secp521r1(let key): Array(key.publicKey.x963Representation)
        case .mlkem768(let key): Array(key.publicKey.rawRepresentation)
        case .mlkem1024(let key): Array(key.publicKey.rawRepresentation)
        }
    }

    /// The secret that a server's answer leads to.
    ///
    /// Throws where the answer is no key, or where the secret of X25519 would be zero (RFC 8446
    /// section 7.4.2). A ciphertext of ML-KEM that was tampered with leads to another secret
    /// (FIPS 203 section 6.3).
    func secret(with answer: ArraySlice<UInt8>) throws -> [UInt8] {
        switch self {
        case .x25519(let key):
            let peer = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: answer)
            let secret = try key.sharedSecretFromKeyAgreement(with: peer).bytes
            // swift-crypto returns the zeros of a point of small order.
            guard secret.contains(where: { $0 != 0 }) else { throw SmallOrder() }
            return secret
        case .secp256r1(let key):
            let peer = try P256.KeyAgreement.PublicKey(x963Representation: answer)
            return try key.sharedSecretFromKeyAgreement(with: peer).bytes
        case .secp384r1(let key):
            let peer = try P384.KeyAgreement.PublicKey(x963Representation: answer)
            return try key.sharedSecretFromKeyAgreement(with: peer).bytes
        case .secp521r1(let key):
            let peer = try P521.KeyAgreement.PublicKey(x963Representation: answer)
            return try key.sharedSecretFromKeyAgreement(with: peer).bytes
        case .mlkem768(let key): return try key.decapsulate(answer).bytes
        case .mlkem1024(let key): return try key.decapsulate(answer).bytes
        }
    }

    /// The peer's point has no secret to give.
    private struct SmallOrder: Error {}
}

extension ContiguousBytes {
    /// A copy of the bytes.
    fileprivate var bytes: [UInt8] {
        unsafe withUnsafeBytes { unsafe Array($0) }
    }
}
