import DockerEngine
import Testing

@Suite struct `A tar reader` {
    /// A header with a right checksum, so that only what it claims is wrong.
    private func header(
        _ name: String,
        flag: String = "0",
        size: [UInt8] = [UInt8]("00000000000\0".utf8),
        magic: String = "ustar  \0"
    ) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: 512)
        block.replaceSubrange(0..<name.utf8.count, with: name.utf8)
        block.replaceSubrange(100..<108, with: "0000644\0".utf8)
        block.replaceSubrange(124..<(124 + size.count), with: size)
        block.replaceSubrange(148..<156, with: "        ".utf8)
        block.replaceSubrange(156..<157, with: flag.utf8)
        block.replaceSubrange(257..<(257 + magic.utf8.count), with: magic.utf8)
        let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
        let digits = String(repeating: "0", count: 6 - sum.count) + sum + "\0 "
        block.replaceSubrange(148..<156, with: digits.utf8)
        return block
    }

    private func octal(_ size: Int) -> [UInt8] {
        let digits = String(size, radix: 8)
        return [UInt8]((String(repeating: "0", count: 11 - digits.count) + digits + "\0").utf8)
    }

    private func padded(_ text: String) -> [UInt8] {
        [UInt8](text.utf8) + [UInt8](repeating: 0, count: 511 - (text.utf8.count + 511) % 512)
    }

    private let end = [UInt8](repeating: 0, count: 1024)

    @Test func `takes GNU's long names for the entry that follows, and no other`() throws {
        let name = String(repeating: "n", count: 150)
        let target = String(repeating: "t", count: 150)
        let bytes =
            header("././@LongLink", flag: "L", size: octal(151)) + padded(name + "\0")
            + header("././@LongLink", flag: "K", size: octal(151)) + padded(target + "\0")
            + header("cut", flag: "2") + header("next") + end
        let entries = try TarReader.entries(in: bytes)
        #expect(entries.map(\.path) == [name, "next"])
        #expect(entries.first?.kind == .symbolicLink(to: target))
    }

    @Test func `takes a size from a pax header`() throws {
        let bytes =
            header("x", flag: "x", size: octal(9)) + padded("9 size=3\n") + header("file")
            + padded("abc") + header("next") + end
        let entries = try TarReader.entries(in: bytes)
        #expect(entries.map(\.contents) == [[UInt8]("abc".utf8), []])
    }

    @Test func `reads GNU's binary sizes`() throws {
        let size: [UInt8] = [0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3]
        let bytes = header("file", size: size) + padded("abc") + end
        #expect(try TarReader.entries(in: bytes).first?.contents == [UInt8]("abc".utf8))
    }

    @Test func `knows directories of old archives by their slash`() throws {
        let bytes = header("old/", flag: "\0", magic: "") + header("dev", flag: "3") + end
        let entries = try TarReader.entries(in: bytes)
        #expect(entries.map(\.kind) == [.directory, .other(UInt8(ascii: "3"))])
        #expect(entries.first?.path == "old")
    }

    @Test(arguments: [
        ([UInt8]("77777777777\0".utf8), "it is cut short, 1024 of 8589934591 bytes are left"),
        ([0x80] + [UInt8](repeating: 0xFF, count: 11), "a number in a header is too large"),
        ([0xFF] + [UInt8](repeating: 0xFF, count: 11), "is no number of a header"),
        ([UInt8]("-0000000001\0".utf8), "`-0000000001` is no number of a header"),
        ([UInt8]("9\0".utf8), "`9` is no number of a header"),
    ])
    func `trusts no size`(size: [UInt8], words: String) throws {
        let error = try #require(throws: EngineError.self) {
            try TarReader.entries(in: header("file", size: size) + end)
        }
        #expect(error.description.hasPrefix("cannot read archive: "))
        #expect(error.description.hasSuffix(words))
    }

    @Test(arguments: [
        ("0 path=a\n", "a pax record has no proper length"),
        ("99 path=a\n", "a pax record has no proper length"),
        ("-9 path=a\n", "a pax record has no proper length"),
        ("nonsense", "a pax record has no proper length"),
        ("9 path=ab", "a pax record is not `key=value`"),
        ("7 path\n", "a pax record is not `key=value`"),
        ("8 patha\n", "a pax record is not `key=value`"),
        ("10 size=x\n", "`x` is no number of a pax record"),
        ("11 size=-1\n", "`-1` is no number of a pax record"),
    ])
    func `trusts no pax record`(records: String, words: String) throws {
        let bytes = header("x", flag: "x", size: octal(records.utf8.count)) + padded(records) + end
        let error = try #require(throws: EngineError.self) { try TarReader.entries(in: bytes) }
        #expect(error.description == "cannot read archive: \(words)")
    }

    @Test func `compares the checksum`() throws {
        var bytes = header("file") + end
        bytes[0] = UInt8(ascii: "g")
        let error = try #require(throws: EngineError.self) { try TarReader.entries(in: bytes) }
        #expect(error.reason == .unreadable("a header does not match its checksum"))
    }
}
