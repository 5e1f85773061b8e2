import Analysis
import Interop
import ResultStore
import Terminal

/// Since when a cell has been worse, as a page.
struct FirstBadPage: Sendable {
    /// The cell's key.
    let key: String

    /// What its history says.
    let finding: FirstBad

    /// What differs between the first bad run and the last good one; nil without one of them.
    let changes: [InputDifference]?

    /// The page.
    var page: Page {
        var page = Page()
        page.add(.title(key))
        if !finding.gone.isEmpty {
            page.add(
                .line(
                    "gone: \(RunSpan.runs(finding.gone)) of its matrix came later without it, "
                        + "which `run --only` does too",
                    .bad,
                )
            )
        }
        if finding.spoken > 0, let silence { page.add(.line(silence, .doubtful)) }
        guard let latest = finding.latest else {
            page.add(.line(Self.withoutBad(finding)))
            addSkipped(to: &page)
            return page
        }
        addStretch(latest, to: &page)
        addSkipped(to: &page)
        addChanges(latest, to: &page)
        addEarlier(to: &page)
        addNext(latest, to: &page)
        return page
    }

    /// Since when nobody knows, and why; nil where the latest run that ended tells.
    private var silence: String? {
        guard let first = finding.silent.first else { return nil }
        let reasons = [
            finding.silent.contains { $0.cell.verdict != nil } ? "error" : nil,
            finding.silent.contains { $0.cell.verdict == nil } ? "not tried" : nil,
        ]
        return "not known since run \(first.run.run), \(first.run.startedAt.date): "
            + reasons.compactMap(\.self).joined(separator: " or ")
    }

    private static func withoutBad(_ finding: FirstBad) -> String {
        guard finding.spoken > 0 else {
            return "cannot say: no run that planned it came to a verdict on it"
        }
        let runs =
            finding.spoken == 1
            ? "the one run that tells" : "any of the \(finding.spoken) runs that tell"
        let isNow = finding.silent.isEmpty && finding.gone.isEmpty
        return "never bad\(isNow ? "" : " before"), in \(runs)"
    }

    private func addStretch(_ stretch: BadStretch, to page: inout Page) {
        let word = stretch.isFlaky ? "flaky" : "bad"
        if let again = stretch.goodAgain {
            let until = finding.silent.isEmpty ? "" : "until then "
            page.add(
                .line(
                    "\(until)good again since run \(again.run.run), \(again.run.startedAt.date)",
                    .good,
                )
            )
            page.add(.line("\(word) in \(RunSpan.text(stretch.entries))"))
        }
        page.add(.line("first \(word): \(Self.text(stretch.first))", .bad))
        page.add(
            .line(
                stretch.lastGood.map { "last good: \(Self.text($0))" }
                    ?? "last good: none; it never was before"
            )
        )
        if !stretch.isFlaky, !stretch.flaky.isEmpty {
            let spans = stretch.flaky.map(RunSpan.text).joined(separator: ", ")
            page.add(.line("flaky in \(spans)", .doubtful))
        }
    }

    private func addSkipped(to page: inout Page) {
        let untried = finding.skipped.filter { $0.cell.verdict == nil }.map(\.run.run)
        let disturbed = finding.skipped.filter { $0.cell.verdict != nil }.map(\.run.run)
        if !untried.isEmpty {
            page.add(.line("skipped, not tried there: \(RunSpan.text(untried))", .faint))
        }
        if !disturbed.isEmpty {
            page.add(.line("skipped, the lab could not tell: \(RunSpan.text(disturbed))", .faint))
        }
    }

    private func addChanges(_ stretch: BadStretch, to page: inout Page) {
        guard let changes, let good = stretch.lastGood else { return }
        page.add(.title("What changed from run \(good.run.run) to run \(stretch.first.run.run)"))
        guard !changes.isEmpty else {
            page.add(
                .line(
                    "none of its inputs: the cell is not steady, or its surroundings are not"
                )
            )
            return
        }
        page.add(
            .table(
                TextTable(
                    columns: [
                        TextTable.Column("INPUT", overflow: .wrap),
                        TextTable.Column("RUN \(good.run.run)", overflow: .wrap),
                        TextTable.Column("RUN \(stretch.first.run.run)", overflow: .wrap),
                    ],
                    rows: changes.map { change in
                        [
                            TextTable.Cell(InputText.title(of: change.input)),
                            TextTable.Cell(InputText.value(change.a, of: change.input)),
                            TextTable.Cell(InputText.value(change.b, of: change.input)),
                        ]
                    },
                )
            )
        )
    }

    private func addEarlier(to page: inout Page) {
        let earlier = finding.stretches.dropLast()
        guard !earlier.isEmpty else { return }
        page.add(.title("It was bad before"))
        for stretch in earlier {
            let word = stretch.isFlaky ? "flaky" : "bad"
            let flaky = stretch.isFlaky ? [] : stretch.flaky.map(RunSpan.text)
            let remark = flaky.isEmpty ? "" : "; flaky in \(flaky.joined(separator: ", "))"
            page.add(
                .item(
                    "\(RunSpan.text(stretch.entries)): \(word), "
                        + Self.outcome(stretch.first) + remark
                )
            )
        }
    }

    private func addNext(_ stretch: BadStretch, to page: inout Page) {
        let cell = stretch.first.cell
        let diff = stretch.lastGood.map { "pqlab diff \($0.run.run) \(cell.run), " } ?? ""
        page.add(.title("To go on"))
        page.add(.line("\(diff)pqlab show \(cell.run):\(cell.number)"))
    }

    private static func text(_ entry: HistoryEntry) -> String {
        "run \(entry.run.run), \(entry.run.startedAt.date): \(outcome(entry))"
    }

    private static func outcome(_ entry: HistoryEntry) -> String {
        OutcomeText.verdict(entry.cell)
    }
}
