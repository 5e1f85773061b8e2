import ArgumentParser
import ResultStore

/// The cell that is followed through runs, and where these are recorded.
struct FollowedCell: ParsableArguments {
    @Argument(help: "RUN:NUMBER, or a part of a cell's key")
    var cell: String

    @Option(help: ArgumentHelp("The run to look for the key in", valueName: "number"))
    var run: Int?

    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var formatOption: ReportFormatOption

    /// The cell's key, and the file that holds its runs; `operation` is for errors.
    func found(for operation: String) throws -> (key: String, store: ResultStore) {
        let store = try ResultStore.openExisting(at: stateOptions.database)
        let runs = RunFinder(
            operation: operation,
            store: store,
            database: stateOptions.database
        )
        return (try CellFinder(runs: runs).cellAnywhere(cell, in: run).key, store)
    }
}
