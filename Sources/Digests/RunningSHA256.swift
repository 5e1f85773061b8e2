import Crypto

/// A SHA-256 of bytes that come piece by piece, so that a large file need not be held whole.
package struct RunningSHA256 {
    private var hash = SHA256()

    /// Starts with no bytes.
    package init() {}

    /// Takes the next piece.
    package mutating func take(_ bytes: some Sequence<UInt8>) {
        hash.update(data: Array(bytes))
    }

    /// The SHA-256 of all bytes so far, as 64 hexadecimal digits (FIPS 180-4).
    package var text: String {
        let digits = Array("0123456789abcdef")
        return String(
            hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        )
    }
}
