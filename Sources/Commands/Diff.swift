import Analysis
import ArgumentParser
import Catalogue
import Interop
import ResultStore
import Terminal

/// Holds two runs, or two releases, servers or clients of one run, against each other.
struct Diff: LabCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare two runs, or two releases, servers or clients of one run",
        discussion: """
            A and B are runs (12, latest, latest~1), or two releases, servers or clients of the \
            run that --run names, the latest otherwise: pqlab diff 3.0 3.5. Cells are paired on \
            all other axes. Worse is a cell that agreed on A and does not on B, one whose verdict \
            moved to fail, flaky or error, and one that is missing on B, whatever was predicted; \
            better is the mirror image. Times of two runs are told from what all pairs did \
            together: where everything takes longer, the summary says by how much, and no single \
            cell is named, since the night may have done it. Exit status: 0 nothing is worse, 1 \
            something is, 2 no cell was tried on both sides.
            """,
    )

    @Argument(help: "A run, or a release, server or client")
    var a: String

    @Argument(help: "What to hold against it")
    var b: String

    @Option(help: "What A and B are: run, release, server or client; guessed where it is plain")
    var by: ComparisonAxis?

    @Option(help: ArgumentHelp("The run to look inside", valueName: "number"))
    var run: Int?

    @Option(
        help: ArgumentHelp(
            "Only cells with these values, such as server=nginx,group=X25519; can be repeated",
            valueName: "axis=value",
        )
    )
    var only: [String] = []

    @Option(
        help: ArgumentHelp(
            "The layers that decide the exit status: verdict, wire, timing",
            valueName: "layers",
        )
    )
    var failOn = FailingLayers.usual

    @Option(
        help: ArgumentHelp(
            "The difference between medians below which times are not reported",
            valueName: "share",
        )
    )
    var timing = Percentage(share: 0.05)

    @Option(
        help: ArgumentHelp(
            "Take this many finished runs of the same matrix, up to each side, for its times",
            valueName: "number",
        )
    )
    var nights = 1

    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var formatOption: ReportFormatOption

    func validate() throws {
        guard (1...1000).contains(nights) else {
            throw ValidationError("`--nights` is \(nights); it can be 1 to 1000")
        }
    }

    func run(with doors: Doors) async throws -> ExitStatus {
        let selection = try Selection(only)
        let store = try ResultStore.openExisting(at: stateOptions.database)
        let runs = RunFinder(operation: "compare", store: store, database: stateOptions.database)
        let sides = try SideFinder(runs: runs, run: run, axis: by)
            .sides(a, b) { cells, place in
                try selection.selected(of: cells, called: place) { $0.value(of: $1.place) }
            }
        let comparison = try Comparison(
            of: sides.a,
            and: sides.b,
            on: sides.axis,
            timing: TimingRequest(threshold: timing.share, nights: nights),
            in: store,
        )
        tellUnfinished(comparison, doors)
        let page = DiffPage(comparison, threshold: timing)
        switch formatOption.format {
        case .json: doors.print(JSONText.array(DiffRows(comparison: comparison).rows))
        case .table: doors.print(page.page.rendered(on: doors.outputScreen))
        case .markdown: doors.print(page.page.markdown)
        }
        return status(of: comparison)
    }

    /// Says of a run that is not finished that its cells are not all tried.
    private func tellUnfinished(_ comparison: Comparison, _ doors: Doors) {
        let sides = comparison.axis == .run ? [comparison.a, comparison.b] : [comparison.a]
        for side in sides where side.run.state != .finished {
            let untried = side.cells.count { $0.verdict == nil }
            let state = side.run.state == .running ? "still running" : "interrupted"
            doors.tell(
                "note: run \(side.run.run) is \(state); \(Count(untried, "cell")) not tried\n"
            )
        }
    }

    private func status(of comparison: Comparison) -> ExitStatus {
        guard comparison.paired > 0 else { return .disturbed }
        let isWorse = failOn.layers.contains { layer in
            comparison.pairs.contains { pair in
                switch layer {
                case .verdict: pair.change == .worse
                case .wire: pair.wire.differs
                case .timing: pair.timing?.isSlower == true
                }
            }
        }
        return isWorse ? .failed : .good
    }
}
