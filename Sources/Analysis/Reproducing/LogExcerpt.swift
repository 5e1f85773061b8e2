/// The lines of a server's log that tell of one cell.
package struct LogExcerpt: Hashable, Sendable {
    /// The lines, as they were written but for colours.
    package let lines: [String]

    /// Those that name the address from which the cell connected; all, where none does.
    package init(of log: String, connectingFrom address: String) {
        let all = log.split(whereSeparator: \.isNewline)
            .map { String($0).replacing(#/\u{1b}\[[0-9;]*m/#, with: "") }
            .filter { !$0.allSatisfy(\.isWhitespace) }
        let own = all.filter { Self.names($0, address) }
        lines = own.isEmpty ? all : own
    }

    /// The lines with `N` in place of every number, each once and with how often it comes.
    package var kinds: [(text: String, count: Int)] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for line in lines {
            let kind = line.replacing(#/\d+/#, with: "N")
            if counts[kind] == nil { order.append(kind) }
            counts[kind, default: 0] += 1
        }
        return order.map { ($0, counts[$0, default: 0]) }
    }

    /// Whether a line names an address, and not one that only begins with it.
    private static func names(_ line: String, _ address: String) -> Bool {
        line.ranges(of: address).contains { range in
            !(range.upperBound < line.endIndex && line[range.upperBound].isNumber)
        }
    }
}
