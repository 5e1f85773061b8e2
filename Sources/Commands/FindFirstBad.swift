import Analysis
import ArgumentParser
import ResultStore
import Terminal

/// Finds the run since which one cell has been worse.
struct FindFirstBad: LabCommand {
    static let configuration = CommandConfiguration(
        commandName: "first-bad",
        abstract: "Find the first run in which one cell was worse, and what had changed",
        discussion: """
            CELL is named as for `pqlab history`. Of several stretches of bad runs the latest \
            counts, and the others are mentioned; runs that never got to the cell, or in which \
            the lab could not tell, are skipped. Exit status: 0 the cell is good, or good again, \
            1 it is bad now, or gone from its matrix, 2 no run tells, or not the latest.
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
            operation: "find the first bad run of",
            store: store,
            database: stateOptions.database
        )
        let name = try CellFinder(runs: runs).cellAnywhere(cell, in: run)
        let finding = try FirstBad(of: name.key, in: store)
        let changes = try finding.latest?.changes(in: store)
        let page = FirstBadPage(key: name.key, finding: finding, changes: changes)
        switch formatOption.format {
        case .json:
            let row = FirstBadRow(key: name.key, finding: finding, changes: changes)
            doors.print(JSONText.array([row.row]))
        case .table: doors.print(page.page.rendered(on: doors.outputScreen))
        case .markdown: doors.print(page.page.markdown)
        }
        if !finding.gone.isEmpty { return .failed }
        if finding.spoken == 0 || !finding.silent.isEmpty { return .disturbed }
        return finding.isBadNow ? .failed : .good
    }
}
