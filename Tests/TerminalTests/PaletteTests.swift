import Terminal
import Testing

@Suite struct `A palette` {
    @Test func `adds nothing where colours are not wanted`() {
        for style in Style.allCases {
            #expect(Palette.plain.paint("✖ fail", style) == "✖ fail")
        }
    }

    @Test func `ends every colour that it begins`() {
        #expect(Palette.coloured.paint("✖ fail", .bad) == "\u{1B}[1;31m✖ fail\u{1B}[0m")
        #expect(Palette.coloured.paint("as it is", .plain) == "as it is")
        #expect(Palette.coloured.paint("", .bad) == "")
    }
}
