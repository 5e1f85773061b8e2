import Terminal
import Testing

@Suite struct `Printable ASCII` {
    @Test(arguments: ["", " ~", "nginx/debian-12"])
    func `is one byte and one column a character`(text: String) {
        #expect(text.isPrintableASCII)
        #expect(text.columns == text.count)
    }

    @Test(arguments: ["a\u{1B}", "\u{7F}", "a\tb", "a\n", "é", "漢", "\u{202E}"])
    func `has nothing that steers a terminal, and no other letters`(text: String) {
        #expect(!text.isPrintableASCII)
    }
}
