import Testing

@testable import Terminal

@Suite struct `A line of text` {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("量子", 4), ("ｆｕｌｌ", 8), ("한글", 4),
        ("✔ ✖ ⊘ …", 7), ("✅", 2), ("❤\u{FE0F}", 2), ("👩‍💻", 2), ("🇩🇪", 2), ("a\u{200D}", 1),
    ])
    func `knows its width in columns`(text: String, columns: Int) {
        #expect(text.columns == columns)
    }

    @Test(arguments: [
        ("X25519MLKEM768", 14, "X25519MLKEM768", "X25519MLKEM768"),
        ("X25519MLKEM768", 7, "X25519…", "X25…768"),
        ("X25519MLKEM768", 6, "X2551…", "X25…68"),
        ("X25519MLKEM768", 1, "…", "…"),
        ("X25519MLKEM768", 0, "", ""),
        ("量子暗号", 6, "量子…", "量…号"),
    ])
    func `is cut to fit`(text: String, limit: Int, atEnd: String, inMiddle: String) {
        #expect(text.cutAtEnd(columns: limit) == atEnd)
        #expect(text.cutInMiddle(columns: limit) == inMiddle)
    }

    @Test(arguments: [
        ("", 5, [""]),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 3, ["one", "two", "thr", "ee"]),
        ("a abcdefgh b", 4, ["a", "abcd", "efgh", "b"]),
        ("量子暗号", 5, ["量子", "暗号"]),
    ])
    func `is wrapped at spaces`(text: String, limit: Int, lines: [String]) {
        #expect(text.wrapped(columns: limit) == lines)
    }
}
