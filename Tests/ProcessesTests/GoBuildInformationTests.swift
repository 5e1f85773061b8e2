import Testing

@testable import Processes

@Suite struct `Build information of Go` {
    /// A program that has it, with these words for the version.
    static func program(_ words: String, flags: UInt8 = 2) -> [UInt8] {
        let header = [0xff] + Array(" Go buildinf:".utf8) + [8, flags]
        let length =
            words.utf8.count < 128
            ? [UInt8(words.utf8.count)]
            : [UInt8(words.utf8.count & 0x7f) | 0x80, UInt8(words.utf8.count >> 7)]
        return Array("\u{7f}ELF …".utf8) + header + [UInt8](repeating: 0, count: 16) + length
            + Array(words.utf8) + Array("path\tcaddy".utf8)
    }

    @Test(
        arguments: [
            ("go1.24.4", "go1.24.4"), ("go1.26.5 X:nodwarf5", "go1.26.5"),
            ("go1.27rc1", "go1.27rc1"),
            ("go1.24.4" + String(repeating: " X:long", count: 20), "go1.24.4"), ("devel", nil),
            ("", nil),
        ] as [(String, String?)]
    )
    func `names the toolchain`(words: String, version: String?) {
        #expect(GoBuildInformation.version(in: Self.program(words)) == version)
    }

    @Test func `is not read where it is cut short or of an older form`() {
        let whole = Self.program("go1.24.4")
        let magic = whole.count - "go1.24.4path\tcaddy".utf8.count - 33
        for length in 0..<magic + 33 + 8 {
            #expect(GoBuildInformation.version(in: Array(whole.prefix(length))) == nil)
        }
        #expect(GoBuildInformation.version(in: Self.program("go1.17", flags: 0)) == nil)
    }

    @Test func `is the second one where the first is only mentioned`() {
        let mention = Array("\u{0}".utf8) + [0xff] + Array(" Go buildinf:".utf8)
        #expect(GoBuildInformation.version(in: mention + Self.program("go1.24.4")) == "go1.24.4")
    }
}
