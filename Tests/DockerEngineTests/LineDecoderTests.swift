import Testing

@testable import DockerEngine

@Suite struct `A line decoder` {
    private func lines(_ pieces: [String], limit: Int = 100) -> [String] {
        var decoder = LineDecoder(limit: limit)
        var lines = pieces.flatMap { decoder.append($0.utf8) }
        if let last = decoder.finish() {
            lines.append(last)
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        (["a\nb\n"], ["a", "b"]), (["a", "b\n", "c"], ["ab", "c"]), (["a\r", "\nb"], ["a", "b"]),
        (["\n\n"], ["", ""]), ([""], []), (["é\n"], ["é"]),
    ])
    func `finds lines across pieces`(pieces: [String], expected: [String]) {
        #expect(lines(pieces) == expected)
    }

    @Test func `hands over a line without end in pieces`() {
        #expect(lines([String(repeating: "x", count: 25)], limit: 10).map(\.count) == [10, 10, 5])
        #expect(lines(["0123456789\n"], limit: 10) == ["0123456789"])
    }

    @Test(arguments: [
        ("\u{1B}[91moops", "oops"), ("\u{1B}[1;31mred\u{1B}[0m end", "red end"),
        (" 10%\r 99%", " 99%"), ("done\r", "done"), ("a\tb\u{7}", "a\tb"), ("\u{1B}[", ""),
    ])
    func `leads to plain text`(raw: String, plain: String) {
        #expect(PlainText.line([UInt8](raw.utf8)) == plain)
    }
}
