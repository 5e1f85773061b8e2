/// The header block of one entry, as it is read.
struct TarFields {
    private let block: [UInt8]

    /// Takes a whole block.
    init(_ block: ArraySlice<UInt8>) {
        precondition(block.count == TarArchive.blockSize, "a header is one block")
        self.block = [UInt8](block)
    }

    /// What kind of entry follows.
    var flag: UInt8 { block[156] }

    /// Compares the checksum with the bytes, its own field counted as spaces.
    func checkSum() throws(EngineError.Reason) {
        let field = 148..<156
        let sum = block.indices.reduce(0) { $0 + (field.contains($1) ? 32 : Int(block[$1])) }
        guard try number(field) == sum else {
            throw .unreadable("a header does not match its checksum")
        }
    }

    /// The number in a field: octal digits, or GNU's big-endian form with the top bit set.
    func number(_ range: Range<Int>) throws(EngineError.Reason) -> Int {
        let field = block[range]
        if field.first == 0x80 {
            let digits = field.dropFirst().drop { $0 == 0 }
            guard digits.count < 8 else { throw .unreadable("a number in a header is too large") }
            return digits.reduce(0) { $0 << 8 | Int($1) }
        }
        let text = String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
        let digits = text.drop { $0 == " " }.prefix { $0 != " " }
        guard !digits.isEmpty else { return 0 }
        guard let number = Int(digits, radix: 8), number >= 0 else {
            throw .unreadable("`\(digits)` is no number of a header")
        }
        return number
    }

    /// The number that an extension gives, or else that of the field.
    func number(_ range: Range<Int>, unless extended: Int?) throws(EngineError.Reason) -> Int {
        guard let extended else { return try number(range) }
        return extended
    }

    /// The text in a field, up to its first zero.
    func text(_ range: Range<Int>) -> String {
        String(decoding: block[range].prefix { $0 != 0 }, as: UTF8.self)
    }

    /// The entry, with what extensions say in place of the header.
    func entry(
        contents: ArraySlice<UInt8>,
        extensions: TarReader.Extensions
    ) throws(EngineError.Reason) -> TarEntry {
        // GNU's own format uses the field of the prefix for other things.
        let prefix = block[257..<263].elementsEqual("ustar\u{0}".utf8) ? text(345..<500) : ""
        let name = text(0..<100)
        var path = extensions.path ?? (prefix.isEmpty ? name : "\(prefix)/\(name)")
        let link = extensions.link ?? text(157..<257)
        let isOldDirectory = path.hasSuffix("/") && flag == 0
        while path.count > 1, path.hasSuffix("/") {
            path.removeLast()
        }
        let kind: TarEntry.Kind =
            switch flag {
            case UInt8(ascii: "5"): .directory
            case 0 where isOldDirectory: .directory
            case 0, UInt8(ascii: "0"), UInt8(ascii: "7"): .file([UInt8](contents))
            case UInt8(ascii: "1"): .hardLink(to: link)
            case UInt8(ascii: "2"): .symbolicLink(to: link)
            default: .other(flag)
            }
        return TarEntry(
            path: path,
            kind: kind,
            mode: try number(100..<108) & 0o7777,
            userID: try number(108..<116, unless: extensions.userID),
            groupID: try number(116..<124, unless: extensions.groupID),
            modificationTime: try number(136..<148)
        )
    }
}
