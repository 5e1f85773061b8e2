/// What a Go program says of how it was built, as `go version` reads it (debug/buildinfo).
enum GoBuildInformation {
    private static let magic = [0xff] + Array(" Go buildinf:".utf8)

    /// The version of the toolchain, such as `go1.24.4`; nil for what is no Go program.
    ///
    /// Read as Go 1.18 and later write it: 32 bytes of header, of which the sixteenth says by its
    /// second bit that the text follows, after its length as a varint.
    static func version(in content: [UInt8]) -> String? {
        var position = 0
        while let start = ByteSearch.next(magic, in: content, from: position) {
            position = start + magic.count
            guard content.count > start + 33, content[start + 15] & 2 != 0 else { continue }
            var length = Int(content[start + 32])
            var text = start + 33
            if length & 0x80 != 0 {
                length = length & 0x7f | Int(content[text]) << 7
                text += 1
            }
            guard length > 0, content.count - text >= length else { continue }
            let words = String(decoding: content[text..<text + length], as: UTF8.self)
            guard words.hasPrefix("go") else { continue }
            // Experiments of the toolchain may follow: `go1.26.5 X:nodwarf5`.
            return String(words.prefix { $0 != " " })
        }
        return nil
    }
}
