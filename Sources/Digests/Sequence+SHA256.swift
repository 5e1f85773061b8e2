import Crypto

extension Sequence<UInt8> {
    /// The SHA-256 of the bytes, as 64 hexadecimal digits (FIPS 180-4).
    package var sha256: String {
        let digits = Array("0123456789abcdef")
        let digest = SHA256.hash(data: Array(self))
        return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
