/// Rows and columns of text, laid out for a terminal.
///
/// A table as wide as its contents goes where width does not matter. Where it does,
/// the widest columns give way first; and where even that does not help, each row
/// becomes a block of titled lines, so that nothing runs over the edge.
package struct TextTable: Hashable, Sendable {
    let columns: [Column]
    let rows: [[Cell]]

    /// A table whose rows have one cell for each column.
    package init(columns: [Column], rows: [[Cell]]) {
        precondition(!columns.isEmpty, "a table has a column")
        precondition(
            rows.allSatisfy { $0.count == columns.count },
            "each row of a table has one cell for each column",
        )
        self.columns = columns
        self.rows = rows
    }

    /// The table as lines without trailing spaces, and without a line break at the end.
    ///
    /// The width is that of the terminal in columns, or `nil` where any will do.
    package func rendered(width: Int? = nil, palette: Palette = .plain) -> String {
        let lines = widths(fitting: width).map { grid(widths: $0) } ?? blocks(width: width ?? 80)
        return lines.map { $0.rendered(palette: palette) }.joined(separator: "\n")
    }

    /// The width of each column, or `nil` where the table does not fit at all.
    private func widths(fitting limit: Int?) -> [Int]? {
        var widths = columns.indices.map { column in
            rows.reduce(columns[column].title.columns) { max($0, $1[column].text.columns) }
        }
        guard let limit else { return widths }
        let gaps = Self.gap * (columns.count - 1)
        var excess = widths.reduce(gaps, +) - limit
        while excess > 0 {
            let flexible = columns.indices.filter { widths[$0] > columns[$0].minimum }
            guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { return nil }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func grid(widths: [Int]) -> [Line] {
        let header = columns.map { Cell($0.title, .strong) }
        return ([header] + rows).flatMap { row in
            let cells = columns.indices.map { columns[$0].lines(of: row[$0].text, in: widths[$0]) }
            return (0..<(cells.map(\.count).max() ?? 1)).map { number in
                var line = Line()
                for column in columns.indices {
                    let text = number < cells[column].count ? cells[column][number] : ""
                    let free = widths[column] - text.columns
                    let isTrailing = columns[column].alignment == .trailing
                    line.skip(isTrailing ? free : 0)
                    line.append(text, row[column].style)
                    line.skip((isTrailing ? 0 : free) + Self.gap)
                }
                return line
            }
        }
    }

    private func blocks(width: Int) -> [Line] {
        let titleWidth = columns.map(\.title.columns).max() ?? 0
        let isBeside = width - titleWidth - Self.gap >= Column.leastWidth
        let indent = isBeside ? titleWidth + Self.gap : Self.gap
        return rows.map { row in
            zip(columns, row).filter { !$1.text.isEmpty }.flatMap { column, cell in
                var first = Line()
                first.append(
                    isBeside ? column.title : column.title.cutAtEnd(columns: width),
                    .strong,
                )
                let values = cell.text.wrapped(columns: width - indent)
                var lines = values.map { value in
                    var line = Line()
                    line.skip(indent)
                    line.append(value, cell.style)
                    return line
                }
                guard isBeside else { return [first] + lines }
                first.skip(indent - column.title.columns)
                first.append(values[0], cell.style)
                lines[0] = first
                return lines
            }
        }
        .reduce(into: []) { $0 += ($0.isEmpty ? [] : [Line()]) + $1 }
    }

    /// The spaces between two columns.
    private static let gap = 2
}
