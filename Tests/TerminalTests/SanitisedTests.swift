import Terminal
import Testing

@Suite struct `Text from outside` {
    @Test(arguments: [
        ("plain text, 量子, é, 👩‍💻", "plain text, 量子, é, 👩‍💻"),
        ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
        ("\u{1B}]0;title\u{07}", "␛]0;title␇"),
        ("\u{9B}2J", "\\u{9B}2J"),
        ("\u{9D}52;c;aGk=\u{9C}", "\\u{9D}52;c;aGk=\\u{9C}"),
        ("over\rwritten", "over␍written"),
        ("a\r\nb", "a␍␊b"),
        ("tab\there", "tab␉here"),
        ("nul\0 del\u{7F} back\u{08}", "nul␀ del␡ back␈"),
        ("user\u{202E}gpj.exe", "user\\u{202E}gpj.exe"),
        ("\u{2066}isolated\u{2069}", "\\u{2066}isolated\\u{2069}"),
        ("mark\u{200F}\u{061C}", "mark\\u{200F}\\u{61C}"),
        ("line\u{2028}break\u{85}", "line\\u{2028}break\\u{85}"),
        ("hid\u{200B}den\u{FEFF}\u{E0041}", "hid\\u{200B}den\\u{FEFF}\\u{E0041}"),
    ])
    func `cannot steer a terminal`(raw: String, shown: String) {
        #expect(raw.sanitised() == shown)
    }

    @Test func `keeps its lines and tabs where they are asked for`() {
        #expect("one\n\ttwo\r\nthree\u{1B}c".sanitisedLines() == "one\n\ttwo␍\nthree␛c")
    }

    @Test(arguments: [UInt32(0x80)...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x00...0x1F])
    func `has no control left`(range: ClosedRange<UInt32>) {
        for scalar in range.compactMap(Unicode.Scalar.init) {
            #expect(!String(scalar).sanitised().unicodeScalars.contains(scalar))
        }
    }
}
