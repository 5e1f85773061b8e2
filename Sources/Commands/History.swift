import Analysis
import ArgumentParser
import ResultStore
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

    @Argument(help: "RUN:NUMBER, or a part of a cell's key")
    var cell: String

    @Option(help: ArgumentHelp("The run to look for the key in", valueName: "number"))
    var run: Int?

    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var formatOption: ReportFormatOption

    func run(with doors: Doors) async throws -> ExitStatus {
        let store = try ResultStore.openExisting(at: stateOptions.database)
        let runs = RunFinder(
            operation: "show the history of",
            store: store,
            database: stateOptions.database
        )
        let name = try CellFinder(runs: runs).cellAnywhere(cell, in: run)
        let history = try CellHistory(of: name.key, in: store)
        switch formatOption.format {
        case .json: doors.print(JSONText.array(HistoryRows(history: history).rows))
        case .table:
            doors.print(HistoryPage(history: history).page.rendered(on: doors.outputScreen))
        case .markdown: doors.print(HistoryPage(history: history).page.markdown)
        }
        return .good
    }
}
