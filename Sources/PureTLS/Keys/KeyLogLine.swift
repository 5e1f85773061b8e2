/// One secret as a line of a key log (RFC 9850), which tools such as tshark read.
enum KeyLogLine {
    /// The line without its line feed; `label` is one of RFC 9850 section 2.
    static func text(_ label: String, random: [UInt8], secret: [UInt8]) -> String {
        "\(label) \(hexadecimal(random)) \(hexadecimal(secret))"
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
