import ArgumentParser
import Interop
import ResultStore
import Terminal

/// Shows a run, or everything known of one cell.
struct Show: LabCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a run, or all that is known of one cell: evidence, rule, server log",
        discussion: """
            What to show is a run (12, latest; the latest where nothing is named), a cell as \
            RUN:NUMBER, or a cell's key or a unique part of one, looked for in the latest run or \
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
        let what = what ?? run.map(String.init) ?? "latest"
        if let number = Int(what) {
            try refuseOther(than: number, what)
            try show(try summary(number, store), store, doors)
        } else if what == "latest" {
            let summary = try latest(store)
            try refuseOther(than: summary.number, what)
            try show(summary, store, doors)
        } else {
            let (run, number) = try cell(what, in: store)
            guard let account = try store.account(of: number, in: run) else {
                throw CommandError("show", what, "run \(run) has no cell \(number)")
            }
            switch formatOption.format {
            case .json: doors.print(JSONText.array([account.row.columns]))
            case .table:
                doors.print(
                    AccountText(account: account, palette: doors.outputScreen.palette).rendered
                )
            }
        }
        return .good
    }

    private func show(_ summary: RunSummary, _ store: ResultStore, _ doors: Doors) throws {
        if formatOption.format == .table {
            let length = summary.endedAt.map {
                ", took \(DurationText(.microseconds($0.microseconds - summary.startedAt.microseconds)))"
            }
            doors.tell(
                "run \(summary.number) of \(summary.matrix.sanitised()), \(summary.state.rawValue), "
                    + "begun \(summary.startedAt)\(length ?? "")\n"
            )
        }
        let rows = try store.results(in: summary.number)
        RunReport(rows: rows, database: stateOptions.database).show(in: formatOption.format, doors)
    }

    private func latest(_ store: ResultStore) throws -> RunSummary {
        guard let summary = try store.latestRun() else {
            throw CommandError(
                "show",
                stateOptions.database,
                "it holds no run",
                hint: "run a matrix first: `pqlab run MATRIX`"
            )
        }
        return summary
    }

    private func summary(_ number: Int, _ store: ResultStore) throws -> RunSummary {
        guard let summary = try store.run(number) else {
            let last = try store.latestRun().map { "the last one is \($0.number)" }
            throw CommandError(
                "show",
                "run \(number)",
                "there is no such run; \(last ?? "there is none at all")"
            )
        }
        return summary
    }

    /// Throws where `--run` names another run than the one that is meant without it.
    private func refuseOther(than number: Int, _ what: String) throws(CommandError) {
        guard let run, run != number else { return }
        throw CommandError("show", what, "it is of run \(number), and `--run` names run \(run)")
    }

    /// The cell that is meant: `RUN:NUMBER`, or a part of a key that only one has.
    private func cell(
        _ what: String,
        in store: ResultStore,
    ) throws -> (run: Int, number: Int) {
        let parts = what.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, let run = Int(parts[0]), let number = Int(parts[1]) {
            try refuseOther(than: run, what)
            return (try summary(run, store).number, number)
        }
        let run = try run.map { try summary($0, store).number } ?? latest(store).number
        let cells = try store.cells(matching: what, in: run)
        guard let only = cells.first else {
            throw CommandError(
                "show",
                what,
                "no cell of run \(run) has this in its key",
                hint: "`pqlab show \(run) --format json` lists the keys"
            )
        }
        guard cells.count == 1 else {
            let list = cells.prefix(10).map { "\n  \(run):\($0.number)  \($0.key)" }.joined()
            let more = cells.count > 10 ? "\n  and \(cells.count - 10) more" : ""
            throw CommandError(
                "show",
                what,
                "\(cells.count) cells of run \(run) have this in their keys:"
                    + list + more,
                hint: "name one of them as RUN:NUMBER"
            )
        }
        return (run, only.number)
    }
}
