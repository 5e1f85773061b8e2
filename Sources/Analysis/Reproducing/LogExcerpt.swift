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

    /// Lines that differ in numbers alone, by the last of them and with how many there are.
    package var kinds: [(line: String, count: Int)] {
        var order: [String] = []
        var kinds: [String: (line: String, count: Int)] = [:]
        for line in lines {
            let kind = line.replacing(#/\d+/#, with: "N")
            if kinds[kind] == nil { order.append(kind) }
            kinds[kind] = (line, (kinds[kind]?.count ?? 0) + 1)
        }
        return order.compactMap { kinds[$0] }
    }

    /// Whether a line names an address, and not one that only begins with it.
    private static func names(_ line: String, _ address: String) -> Bool {
        line.ranges(of: address).contains { range in
            !(range.upperBound < line.endIndex && line[range.upperBound].isNumber)
        }
    }
}
