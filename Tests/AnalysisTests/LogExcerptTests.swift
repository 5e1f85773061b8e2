import Analysis
import Testing

@Suite struct `An excerpt of a server's log` {
    private static let log = """
        2026/11/30 01:15:38 [notice] 4#4: start worker process 7
        127.1.0.15 - - "GET / HTTP/1.1" 200 37
        127.1.0.150 - - "GET / HTTP/1.1" 200 37

        127.1.0.15 - - "GET / HTTP/1.1" 200 38
        \u{1b}[31mclient: 127.1.0.15, refused\u{1b}[0m

        """

    @Test func `has the lines that name the address of the cell, and no longer one`() {
        let excerpt = LogExcerpt(of: Self.log, connectingFrom: "127.1.0.15")
        #expect(
            excerpt.lines == [
                "127.1.0.15 - - \"GET / HTTP/1.1\" 200 37",
                "127.1.0.15 - - \"GET / HTTP/1.1\" 200 38",
                "client: 127.1.0.15, refused",
            ]
        )
    }

    @Test func `has all lines where none names the address`() {
        let excerpt = LogExcerpt(of: Self.log, connectingFrom: "127.1.0.99")
        #expect(excerpt.lines.count == 5)
    }

    @Test func `counts lines that differ in numbers alone, and shows the last`() {
        let kinds = LogExcerpt(of: Self.log, connectingFrom: "127.1.0.15").kinds
        #expect(kinds.map(\.count) == [2, 1])
        #expect(kinds.first?.line == "127.1.0.15 - - \"GET / HTTP/1.1\" 200 38")
    }

    @Test(arguments: ["", "\n\n", "   \n"])
    func `of an empty log is empty`(_ log: String) {
        #expect(LogExcerpt(of: log, connectingFrom: "127.1.0.1").lines.isEmpty)
        #expect(LogExcerpt(of: log, connectingFrom: "127.1.0.1").kinds.isEmpty)
    }
}
