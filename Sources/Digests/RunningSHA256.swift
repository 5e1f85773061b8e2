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
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for byte in hash.finalize() {
            digits.append(Self.digit(byte >> 4))
            digits.append(Self.digit(byte & 0xf))
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x57 + value
    }
}
