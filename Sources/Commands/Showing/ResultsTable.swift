import Interop
import ResultStore
import Terminal

/// Verdicts by server, release and policy against group.
struct ResultsTable: Sendable {
    /// The table.
    let table: TextTable

    /// Lays out rows; axes that do not vary get no column.
    ///
    /// Where not one group alone was offered, the one that was agreed on stands beside the verdict.
    init(rows: [ResultRow]) {
        let fixed: [ResultColumn] = [.server, .release, .policy]
        var varying = [ResultColumn.certificate, .client].filter { column in
            Set(rows.map { $0[column] }).count > 1
        }
        // Whether a group is named tells some scenarios apart already.
        let scenarios = Dictionary(grouping: rows) { $0[.groupName].text == Scenario.anyGroup }
        if scenarios.values.contains(where: { Set($0.map { $0[.scenario] }).count > 1 }) {
            varying.append(.scenario)
        }
        let axes = fixed + varying
        let groups = Self.distinct(rows.map { $0[.groupName].text ?? "" })
        let lines = Self.distinct(rows.map { row in axes.map { row[$0].text ?? "" } })
        var verdicts: [[String]: TextTable.Cell] = [:]
        for row in rows {
            let place = axes.map { row[$0].text ?? "" } + [row[.groupName].text ?? ""]
            let look = VerdictStyle(row.verdict)
            let group = Self.foundGroup(in: row).map { ", \($0)" } ?? ""
            verdicts[place] = TextTable.Cell(look.text + group, look.style)
        }
        table = TextTable(
            columns: axes.map { TextTable.Column($0.rawValue.uppercased(), overflow: .cutInMiddle) }
                + groups.map { TextTable.Column($0, overflow: .cutInMiddle) },
            rows: lines.map { line in
                line.map { TextTable.Cell($0) }
                    + groups.map { verdicts[line + [$0]] ?? "" }
            },
        )
    }

    /// The group that was agreed on where several were offered; nil otherwise.
    private static func foundGroup(in row: ResultRow) -> String? {
        let isFree =
            row[.groupName].text == Scenario.anyGroup
            || row[.scenario].text == Scenario.fallback.rawValue
        guard isFree, row[.outcome].text == Outcome.agreed.rawValue else { return nil }
        return row[.shape].text?.sanitised()
    }

    private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }
}
