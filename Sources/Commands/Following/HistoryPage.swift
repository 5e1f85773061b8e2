import Analysis
import Interop
import ResultStore
import Terminal

/// The history of a cell as a page: a row for each stretch of runs that are alike.
struct HistoryPage: Sendable {
    /// What happened.
    let history: CellHistory

    /// The page.
    var page: Page {
        var page = Page()
        page.add(.title(history.key))
        page.add(.table(table))
        let changes = history.entries.compactMap { history.changes[$0.run.run] }
        guard !changes.isEmpty else { return page }
        page.add(.title("Where it changed, and what changed with it"))
        for change in changes { page.add(item(change)) }
        return page
    }

    private var table: TextTable {
        let matrices = Set(history.entries.map(\.run.matrix))
        let hasMatrix = matrices.count > 1
        return TextTable(
            columns: [TextTable.Column("RUNS", overflow: .never)]
                + (hasMatrix ? [TextTable.Column("MATRIX")] : [])
                + [
                    TextTable.Column("SINCE"),
                    TextTable.Column("VERDICT"),
                    TextTable.Column("OUTCOME", overflow: .wrap),
                    TextTable.Column("SERVER"),
                    TextTable.Column("OPENSSL"),
                    TextTable.Column("CLIENT"),
                    TextTable.Column("HANDSHAKE", alignment: .trailing),
                ],
            rows: history.stretches.map { row($0, hasMatrix: hasMatrix) },
        )
    }

    private func row(_ stretch: HistoryStretch, hasMatrix: Bool) -> [TextTable.Cell] {
        let cell = stretch.first.cell
        let look = VerdictStyle(cell.verdict)
        let matrices = stretch.entries.map(\.run.matrix).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        return [TextTable.Cell(RunSpan.numbers(stretch.entries))]
            + (hasMatrix ? [TextTable.Cell(matrices.joined(separator: ", "))] : [])
            + [
                TextTable.Cell("\(stretch.first.run.startedAt.date)"),
                TextTable.Cell(look.text, look.style),
                TextTable.Cell(OutcomeText.phrase(cell)),
                TextTable.Cell(cell.inputs.serverVersion ?? ""),
                TextTable.Cell(cell.inputs.opensslVersion ?? cell.inputs.goVersion ?? ""),
                TextTable.Cell(cell.inputs.clientVersion ?? ""),
                TextTable.Cell(Self.times(stretch.times)),
            ]
    }

    /// The median of one run; of several the least and the greatest.
    private static func times(_ times: [Int]) -> String {
        guard let low = times.first, let high = times.last else { return "" }
        return TimeText.milliseconds(Double(low)...Double(high))
    }

    private func item(_ change: CellChange) -> Page.Block {
        let kind = Change(from: change.earlier.cell, to: change.later.cell)
        let was = OutcomeText.verdict(change.earlier.cell)
        let now = OutcomeText.verdict(change.later.cell)
        let story = was == now ? now : "\(was) → \(now)"
        let style: Style =
            switch kind {
            case .worse: .bad
            case .better: .good
            case .changed, .same, .untried: .plain
            }
        let inputs = change.inputs.map(InputText.change)
        return .item(
            "\(ChangeGroup.glyph(of: kind)) run \(change.later.run.run): \(story)",
            style,
            details: inputs.isEmpty ? ["none of its inputs changed with it"] : inputs,
        )
    }
}
