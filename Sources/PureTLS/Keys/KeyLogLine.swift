/// One secret as a line of a key log (RFC 9850), which tools such as tshark read.
struct KeyLogLine {
    /// What the secret is for: one of RFC 9850 section 2.
    let label: String

    /// The random of the ClientHello of its connection.
    let random: [UInt8]

    /// The secret.
    let secret: [UInt8]

    /// Reads a line without its line feed; nil for what is none.
    init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, let random = Self.bytes(words[1]), let secret = Self.bytes(words[2])
        else { return nil }
        label = String(words[0])
        self.random = random
        self.secret = secret
    }

    /// The line without its line feed.
    static func text(_ label: String, random: [UInt8], secret: [UInt8]) -> String {
        "\(label) \(hexadecimal(random)) \(hexadecimal(secret))"
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    private static func bytes(_ text: Substring) -> [UInt8]? {
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { place in
            UInt8(digits[place] << 4 | digits[place + 1])
        }
    }
}
