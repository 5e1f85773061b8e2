import Crypto
import Foundation

extension Sequence<UInt8> {
    /// The SHA-256 of the bytes, as 64 hexadecimal digits.
    var sha256: String {
        let digest = SHA256.hash(data: Array(self))
        let digits = Array("0123456789abcdef")
        return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
