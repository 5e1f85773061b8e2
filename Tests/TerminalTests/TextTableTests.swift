import Terminal
import Testing

@Suite struct `A text table` {
    private let cells = TextTable(
        columns: [
            TextTable.Column("Verdict", overflow: .never),
            TextTable.Column("Cell", overflow: .cutInMiddle),
            TextTable.Column("p50", alignment: .trailing, overflow: .never),
            TextTable.Column("Reason", overflow: .wrap),
        ],
        rows: [
            [TextTable.Cell("✔ pass", .good), "nginx/3.5/X25519/pinned", "1.2 ms", ""],
            [
                TextTable.Cell("✖ fail", .bad), "apache/3.0/X25519MLKEM768/pinned", "",
                "alert 40 by server",
            ],
        ],
    )

    @Test func `is as wide as its contents where width does not matter`() {
        #expect(
            cells.rendered() == """
                Verdict  Cell                                 p50  Reason
                ✔ pass   nginx/3.5/X25519/pinned           1.2 ms
                ✖ fail   apache/3.0/X25519MLKEM768/pinned          alert 40 by server
                """
        )
    }

    @Test func `lets the widest columns give way`() {
        #expect(
            cells.rendered(width: 52) == """
                Verdict  Cell                 p50  Reason
                ✔ pass   nginx/3.…/pinned  1.2 ms
                ✖ fail   apache/3…/pinned          alert 40 by
                                                   server
                """
        )
    }

    @Test func `turns rows into blocks where columns do not fit`() {
        #expect(
            cells.rendered(width: 24) == """
                Verdict  ✔ pass
                Cell     nginx/3.5/X2551
                         9/pinned
                p50      1.2 ms

                Verdict  ✖ fail
                Cell     apache/3.0/X255
                         19MLKEM768/pinn
                         ed
                Reason   alert 40 by
                         server
                """
        )
        #expect(
            cells.rendered(width: 12).hasPrefix(
                """
                Verdict
                  ✔ pass
                Cell
                  nginx/3.5/
                  X25519/pin
                  ned
                """
            )
        )
    }

    @Test(arguments: 4...90)
    func `never runs over the edge or ends a line with a space`(width: Int) {
        for line in cells.rendered(width: width).split(separator: "\n") {
            #expect(line.columns <= width)
            #expect(line.last != " ")
        }
    }

    @Test func `keeps colours out of its measures`() {
        let painted = cells.rendered(palette: .coloured)
        #expect(painted.contains("\u{1B}[32m✔ pass\u{1B}[0m   nginx"))
        #expect(painted.contains("\u{1B}[1mReason\u{1B}[0m\n"))
        let bare = painted.replacing(#/\u{1B}\[[0-9;]*m/#, with: "")
        #expect(bare == cells.rendered())
    }

    @Test func `aligns wide characters and accents`() {
        let table = TextTable(
            columns: [TextTable.Column("Name"), TextTable.Column("N", alignment: .trailing)],
            rows: [["量子", "1"], ["e\u{301}te\u{301}", "22"], ["✅ ok", "3"]],
        )
        #expect(
            table.rendered() == """
                Name    N
                量子    1
                e\u{301}te\u{301}    22
                ✅ ok   3
                """
        )
    }

    @Test func `makes its cells safe for terminals`() {
        let table = TextTable(
            columns: [TextTable.Column("Log")],
            rows: [["\u{1B}[2Jgone\r\nnext"]],
        )
        #expect(table.rendered() == "Log\n␛[2Jgone␍␊next")
    }

    @Test func `is its header alone where there are no rows`() {
        #expect(TextTable(columns: [TextTable.Column("Cell")], rows: []).rendered() == "Cell")
    }
}
