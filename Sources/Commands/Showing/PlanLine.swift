import Interop
import ResultStore
import Terminal

/// A planned cell, and what is expected of it.
struct PlanLine: Sendable {
    /// The matrix's name.
    let matrix: String

    /// The cell.
    let cell: Cell

    /// Where its OpenSSL comes from.
    let origin: Origin?

    /// What is expected; nil while the versions that decide are not known.
    let expectation: Expectation?

    /// The first known failure that is about it; nil where there is none.
    let knownFailure: KnownFailureEntry?

    /// How often its server is started, as long as it passes.
    let starts: Int

    /// Its values, by their names in the view `result`.
    var values: [(name: String, value: ResultValue)] {
        [
            (.number, .integer(cell.number)),
            (.cell, .text(cell.key)),
            (.matrix, .text(matrix)),
            (.server, .text(cell.server)),
            (.release, .text(cell.release)),
            (.origin, text(origin?.rawValue)),
            (.groupName, .text(cell.groupName)),
            (.groupID, cell.group.map { .integer(Int($0.id.rawValue)) } ?? .null),
            (.policy, .text(cell.policy.rawValue)),
            (.certificate, .text(cell.certificate.rawValue)),
            (.client, .text(cell.client.description)),
            (.scenario, .text(cell.scenario.rawValue)),
            (.expected, text(expectation?.outcome.rawValue)),
            (.expectedShape, text(expectation?.shape.description(for: cell.group))),
            (.meaning, text(expectation?.meaning.rawValue)),
            (.reason, text(expectation?.reason)),
            (.rule, text(expectation?.rule)),
            (.knownFailure, text(knownFailure?.place)),
            (.knownReason, text(knownFailure?.reason)),
            (.starts, .integer(starts)),
        ].map { (column: ResultColumn, value) in (column.rawValue, value) }
    }

    /// Why that is expected, and why it may yet fail.
    private var explanation: String {
        let reason = expectation?.reason ?? "it depends on versions that were not seen yet"
        return knownFailure.map { "\(reason) Known to fail: \($0.reason)" } ?? reason
    }

    private func text(_ text: String?) -> ResultValue {
        text.map { .text($0) } ?? .null
    }

    /// The lines as a table.
    static func table(_ lines: [PlanLine]) -> TextTable {
        TextTable(
            columns: [
                TextTable.Column("#", alignment: .trailing, overflow: .never),
                TextTable.Column("CELL", overflow: .cutInMiddle),
                TextTable.Column("EXPECTED", overflow: .wrap),
                TextTable.Column("WHY", overflow: .wrap),
            ],
            rows: lines.map { line in
                let expectation = line.expectation
                let style: Style = expectation?.meaning == .impossible ? .faint : .plain
                return [
                    "\(String(line.cell.number))",
                    TextTable.Cell(line.cell.key),
                    TextTable.Cell(expectation?.outcome.rawValue ?? "unknown", style),
                    TextTable.Cell(line.explanation, style),
                ]
            },
        )
    }
}
