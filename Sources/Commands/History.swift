import Analysis
import ArgumentParser
import Terminal

/// Shows one cell over all runs.
struct History: LabCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show one cell over all runs: where it changed, and what changed with it",
        discussion: """
            CELL is a key, a part of one that no other cell has, or RUN:NUMBER. A key is looked \
            for in the latest run, or in that of --run; one that the latest run does not have, in \
            the latest that has it.
            """,
    )

    @OptionGroup var followed: FollowedCell

    func run(with doors: Doors) async throws -> ExitStatus {
        let (key, store) = try followed.found(for: "show the history of")
        let history = try CellHistory(of: key, in: store)
        switch followed.formatOption.format {
        case .json: doors.print(JSONText.array(HistoryRows(history: history).rows))
        case .table:
            doors.print(HistoryPage(history: history).page.rendered(on: doors.outputScreen))
        case .markdown: doors.print(HistoryPage(history: history).page.markdown)
        }
        return .good
    }
}
