import Interop
import ResultStore
import Terminal

/// Verdicts by server, release and policy against group.
struct ResultsTable: Sendable {
    /// The table.
    let table: TextTable

    /// Lays out rows; axes that do not vary get no column.
    init(rows: [ResultRow]) {
        let fixed: [ResultColumn] = [.server, .release, .policy]
        let varying = [ResultColumn.certificate, .client, .scenario].filter { column in
            Set(rows.map { $0[column] }).count > 1
        }
        let axes = fixed + varying
        let groups = Self.distinct(rows.map { $0[.groupName].text ?? "" })
        let lines = Self.distinct(rows.map { row in axes.map { row[$0].text ?? "" } })
        var verdicts: [[String]: VerdictStyle] = [:]
        for row in rows {
            let place = axes.map { row[$0].text ?? "" } + [row[.groupName].text ?? ""]
            verdicts[place] = VerdictStyle(row.verdict)
        }
        table = TextTable(
            columns: axes.map { TextTable.Column($0.rawValue.uppercased(), overflow: .cutInMiddle) }
                + groups.map { TextTable.Column($0, overflow: .cutInMiddle) },
            rows: lines.map { line in
                line.map { TextTable.Cell($0) }
                    + groups.map { group in
                        guard let look = verdicts[line + [group]] else { return "" }
                        return TextTable.Cell(look.text, look.style)
                    }
            },
        )
    }

    private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
