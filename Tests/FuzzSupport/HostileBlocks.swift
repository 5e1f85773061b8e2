import Crypto
import CryptoExtras
import Interop

@testable import PureTLS

/// A server of TLS 1.2 that chains blocks under keys that a fuzzer could not guess.
struct HostileBlocks {
    private static let key = [UInt8](repeating: 2, count: ChainingProtection.keyLength)

    /// What its records are right with.
    var protection: LegacyProtection

    /// Takes whether a MAC covers what is encrypted, or is encrypted itself.
    init(isEncryptedFirst: Bool) {
        protection = .chaining(
            ChainingProtection(
                authenticationKey: [UInt8](
                    repeating: 1,
                    count: ChainingProtection.authenticationKeyLength
                ),
                key: Self.key,
                isEncryptedFirst: isEncryptedFirst,
                vectorSeed: [3],
            )
        )
    }

    /// A record of whole blocks that hold these bytes, with no right MAC in them or behind them.
    func spoilt(_ bytes: [UInt8], as type: ContentType) throws -> [UInt8] {
        let missing = (16 - bytes.count % 16) % 16
        let plain = [UInt8](repeating: 0, count: missing) + bytes
        let vector = [UInt8](repeating: 4, count: 16)
        let text = try AES._CBC.encrypt(
            plain,
            using: SymmetricKey(data: Self.key),
            iv: .init(ivBytes: vector),
            noPadding: true
        )
        return LegacyProtection.record(of: vector + text, as: type)
    }
}
