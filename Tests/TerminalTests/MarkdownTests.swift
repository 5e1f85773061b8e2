import Terminal
import Testing

@Suite struct `A page of Markdown` {
    @Test(arguments: [
        ("18 cells: refused (alert 40 by server) → agreed", nil),
        ("nginx × X25519MLKEM768 (+1066 to +1088), ×1.10", nil),
        ("all with openssl@3.5, handshake", "all with `openssl@3.5`, handshake"),
        ("client_hello 1 → 2", "`client_hello` 1 → 2"),
        ("a|b", "`a|b`"),
        ("`x`", "`` `x` ``"),
        ("a``b`c", "```a``b`c```"),
        ("@all", "`@all`"),
        ("<b> &lt; [x](y)", "`<b>` `&lt`; `[x](y)`"),
        ("http://x :smile: #12", "`http://x` `:smile`: `#12`"),
        ("(WWW.example.org), GH-12, high-3.", "`(WWW.example.org)`, `GH-12`, high-3."),
        ("two  spaces :: , :", "two  spaces `::` , :"),
        ("--- ~~x~~ \\", "`---` `~~x~~` `\\`"),
        ("a\u{1B}[2Jb", "`a␛[2Jb`"),
    ])
    func `says what was said, and does nothing`(text: String, expected: String?) {
        #expect(MarkdownText(text).description == expected ?? text)
    }

    @Test func `keeps a bar from ending a cell`() {
        let table = TextTable(
            columns: [TextTable.Column("A|B"), TextTable.Column("N", alignment: .trailing)],
            rows: [["x|y", "1"]],
        )
        #expect(table.markdown == "| `A\\|B` | N |\n|---|---:|\n| `x\\|y` | 1 |")
    }
}

@Suite struct `A page` {
    private static var page: Page {
        var page = Page()
        page.add(.title("A title of some length"))
        page.add(.line("First", .good))
        page.add(.line("second"))
        page.add(.item("one thing", .bad, details: ["a detail which is rather long"]))
        page.add(.item("another"))
        page.add(
            .table(TextTable(columns: [TextTable.Column("A")], rows: [["1"]]))
        )
        return page
    }

    @Test func `sets blocks apart`() {
        let screen = Screen(palette: .plain, width: nil, isLive: false)
        #expect(
            Self.page.rendered(on: screen) == """
                A title of some length
                First
                second

                one thing
                    a detail which is rather long
                another

                A
                1
                """
        )
    }

    @Test func `fits a narrow screen, in colours or without`() {
        let screen = Screen(palette: .coloured, width: 20, isLive: true)
        let text = Self.page.rendered(on: screen)
        let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(plain.split(separator: "\n").allSatisfy { $0.columns <= 20 })
        #expect(plain.contains("    a detail which\n      is rather long"))
        #expect(text.contains("\u{1B}[32mFirst\u{1B}[0m"))
    }

    @Test func `is fit for an issue`() {
        #expect(
            Self.page.markdown == """
                ### A title of some length
                First\("  ")
                second\("  ")

                - one thing
                  - a detail which is rather long
                - another

                | A |
                |---|
                | 1 |
                """
        )
    }
}
