import Analysis
import Interop
import ResultStore

/// Since when a cell has been worse, as an object for programs.
struct FirstBadRow: Sendable {
    /// The cell's key.
    let key: String

    /// What its history says.
    let finding: FirstBad

    /// What differs between the first bad run and the last good one; nil without one of them.
    let changes: [InputDifference]?

    /// `bad`, `good-again`, `never-bad`, `unknown` where the latest runs tell nothing, or `gone`.
    var state: String {
        if !finding.gone.isEmpty { return "gone" }
        if finding.spoken == 0 || !finding.silent.isEmpty { return "unknown" }
        guard finding.latest != nil else { return "never-bad" }
        return finding.isBadNow ? "bad" : "good-again"
    }

    /// The object.
    var row: [(name: String, value: JSONValue)] {
        let latest = finding.latest
        let flaky = finding.stretches.flatMap(\.flaky).flatMap(\.self)
        return [
            ("cell", .text(key)),
            ("state", .text(state)),
            ("unknown_since_run_id", .integer(finding.silent.first?.run.run)),
            ("gone_since_run_id", .integer(finding.gone.first)),
            ("last_good_run_id", .integer(latest?.lastGood?.run.run)),
            ("first_bad_run_id", .integer(latest?.first.run.run)),
            ("last_bad_run_id", .integer(latest?.last.run.run)),
            ("good_again_run_id", .integer(latest?.goodAgain?.run.run)),
            ("verdict", .text(latest?.first.cell.verdict?.rawValue)),
            ("outcome", .text(latest?.first.cell.outcome)),
            ("shape", .text(latest?.first.cell.shape)),
            ("changed_inputs", .list(changes?.map { InputText.name(of: $0.input) } ?? [])),
            ("changes", .list(changes?.map(InputText.change) ?? [])),
            ("flaky_runs", .numbers(flaky.map(\.run.run))),
            ("skipped_runs", .numbers(finding.skipped.map(\.run.run))),
            (
                "earlier_bad_runs",
                .numbers(finding.stretches.dropLast().flatMap(\.entries).map(\.run.run))
            ),
        ]
    }
}
