import Orchestration
import Terminal

/// Where the time of a run went, and how much memory it took.
struct TimingsTable: Sendable {
    /// What was measured.
    let times: PhaseTimes

    /// The time of the whole run.
    let whole: Duration

    /// How many cells were tried.
    let cells: Int

    /// The most memory in bytes that was resident; nil if unknown.
    let peakMemory: Int?

    /// The table, and a line about the whole.
    var text: String {
        let measured = RunPhase.allCases.map { ($0.rawValue, times[$0]) }
        let rest = whole - measured.reduce(.zero) { $0 + $1.1 }
        let rows = (measured + [("everything else", rest)]).map { phase, time in
            [
                TextTable.Cell(phase),
                TextTable.Cell("\(DurationText(time))"),
                TextTable.Cell("\(percentage(of: time)) %"),
            ]
        }
        let table = TextTable(
            columns: [
                TextTable.Column("PHASE"),
                TextTable.Column("TIME", alignment: .trailing),
                TextTable.Column("SHARE", alignment: .trailing),
            ],
            rows: rows,
        )
        return table.rendered() + "\n" + summary
    }

    private var summary: String {
        precondition(whole > .zero, "a run takes time")
        let tenths = Int((Double(cells) * 10 / (whole / .seconds(1))).rounded())
        let memory = peakMemory.map { ", at most \($0 >> 20) MiB of memory" } ?? ""
        return """
            \(Count(cells, "cell")) in \(DurationText(whole)): \
            \(tenths / 10).\(tenths % 10) a second\(memory)
            """
    }

    private func percentage(of time: Duration) -> Int {
        Int((time / whole * 100).rounded())
    }
}
