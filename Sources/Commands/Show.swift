import ArgumentParser
import Interop
import ResultStore
import Terminal

/// Shows a run, or everything known of one cell.
struct Show: LabCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a run, or all that is known of one cell: evidence, rule, server log",
        discussion: """
            What to show is a run (12, latest, latest~1; the latest where nothing is named), a cell \
            as RUN:NUMBER, or a cell's key or a unique part of one, looked for in the latest run or \
            that of --run. Without anything else, --run shows that run.
            """,
    )

    @Argument(help: "A run, RUN:NUMBER, or a part of a cell's key")
    var what: String?

    @Option(
        help: ArgumentHelp("The run to show, or to look for a key in", valueName: "number")
    )
    var run: Int?

    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var formatOption: FormatOption

    func run(with doors: Doors) async throws -> ExitStatus {
        let store = try ResultStore.openExisting(at: stateOptions.database)
        let runs = RunFinder(operation: "show", store: store, database: stateOptions.database)
        let cells = CellFinder(runs: runs)
        let what = what ?? run.map(String.init) ?? "latest"
        if let summary = try runs.run(named: what) {
            try cells.refuseOther(than: summary.number, what, named: run)
            try show(summary, store, doors)
            return .good
        }
        let name = try cells.cell(what, in: run)
        guard let account = try store.account(of: name.number, in: name.run) else {
            throw CommandError("show", what, "run \(name.run) has no cell \(name.number)")
        }
        switch formatOption.format {
        case .json: doors.print(JSONText.array([account.row.columns]))
        case .table:
            doors.print(
                AccountText(account: account, palette: doors.outputScreen.palette).rendered
            )
        }
        return .good
    }

    private func show(_ summary: RunSummary, _ store: ResultStore, _ doors: Doors) throws {
        if formatOption.format == .table {
            let length = summary.endedAt.map {
                ", took \(DurationText(.microseconds($0.microseconds - summary.startedAt.microseconds)))"
            }
            let resumptions = try store.resumptions(of: summary.number).map {
                "\ninterrupted \($0.interruptedAt), resumed \($0.resumedAt) by pqlab "
                    + $0.labVersion.sanitised()
            }
            doors.tell(
                "run \(summary.number) of \(summary.matrix.sanitised()), \(summary.state.rawValue), "
                    + "begun \(summary.startedAt)\(length ?? "")\(resumptions.joined())\n"
            )
        }
        let rows = try store.results(in: summary.number)
        RunReport(rows: rows, database: stateOptions.database).show(in: formatOption.format, doors)
    }
}
