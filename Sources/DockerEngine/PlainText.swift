/// Turns what a program wrote for a terminal into plain text.
enum PlainText {
    /// One line without control sequences, as it looks once the last byte is drawn.
    ///
    /// Docker's builder colours standard error red, and download tools redraw their
    /// progress with carriage returns (control sequences: ECMA-48, section 5.4).
    static func line(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == 0x1B, rest.first == UInt8(ascii: "[") {
                rest = rest.dropFirst().drop { !(0x40...0x7E).contains($0) }.dropFirst()
            } else if byte == UInt8(ascii: "\r") {
                if !rest.isEmpty {
                    text.removeAll()
                }
            } else if byte >= 0x20 || byte == UInt8(ascii: "\t") {
                text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
