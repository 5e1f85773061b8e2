import ArgumentParser
import Catalogue
import Interop
import Orchestration
import ResultStore
import Terminal

/// Runs a matrix.
struct Run: LabCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a matrix: start its servers, try every cell, record the verdicts",
        discussion: """
            With --resume a run that was interrupted or killed goes on, by its number, or else the \
            latest that is not finished. Everything is as it has stored it: matrix, data files, \
            seed and images. What has a verdict is not tried again. It goes on only on the \
            machine and with the version of the lab that it was begun with; --servers says where \
            servers are whose images it had not come to build. Exit status: 0 every cell passed, \
            is unsupported or known, 1 at least one failed or is flaky, 2 at least one is an \
            error, or the calibration was not met.

            \(ClientHelp.text)
            """,
    )

    @Argument(
        help: "The matrix, a YAML file; with --resume, a run such as 12 or latest",
        completion: .file(extensions: ["yaml"]),
    )
    var matrix: String?

    @Flag(help: "Finish a run that was interrupted or killed, repeating no finished cell")
    var resume = false

    @OptionGroup var cellOptions: CellOptions
    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var sourceOptions: SourceOptions
    @OptionGroup var formatOption: FormatOption

    @Option(help: ArgumentHelp("How many servers run at a time", valueName: "servers"))
    var wave = 64

    @Option(
        help: ArgumentHelp(
            "Measured handshakes per attempt, in place of the matrix's",
            valueName: "number"
        )
    )
    var samples: Int?

    @Option(
        help: ArgumentHelp(
            "Server starts per endpoint, in place of the matrix's",
            valueName: "number"
        )
    )
    var repeats: Int?

    @Option(help: ArgumentHelp("Repeats the order of handshakes of a run", valueName: "number"))
    var seed: UInt64?

    @Flag(help: "Calibrate the lab first, and start nothing unless it is to be trusted")
    var calibrate = false

    @Flag(help: "Tell at the end where the time went")
    var timings = false

    @Flag(help: "Capture what crosses the loopback, with the keys that decrypt it; it takes time")
    var capture = false

    @Option(help: ArgumentHelp("Where the capture's RUN.pcap and .keys go", valueName: "folder"))
    var into: String?

    func validate() throws {
        guard into == nil || capture else {
            throw ValidationError("`--into` is where a capture goes, so it needs `--capture`")
        }
        guard (1...1000).contains(wave) else {
            throw ValidationError("`--wave` is \(wave); it can be 1 to 1000")
        }
        if let samples, !(1...1000).contains(samples) {
            throw ValidationError("`--samples` is \(samples); it can be 1 to 1000")
        }
        if let repeats, !(1...1000).contains(repeats) {
            throw ValidationError("`--repeats` is \(repeats); it can be 1 to 1000")
        }
        guard resume else {
            if matrix == nil { throw ValidationError("Missing expected argument '<matrix>'") }
            return
        }
        let fixed = [
            ("--only", !cellOptions.only.isEmpty),
            ("--samples", samples != nil), ("--repeats", repeats != nil), ("--seed", seed != nil),
        ]
        if let (name, _) = fixed.first(where: \.1) {
            throw ValidationError("`\(name)` does not go with `--resume`: the run has its own")
        }
    }

    func run(with doors: Doors) async throws -> ExitStatus {
        if capture { try CaptureFiles.checkFolder(into ?? ".", option: "--into") }
        let run = try resume ? resumed(doors) : fresh(doors)
        if calibrate || run.matrix.calibrate {
            try await CalibrationRun(state: stateOptions.state)
                .require(for: run.cells, of: run.matrix.name, with: doors)
        }
        let start = ContinuousClock.now
        let (rows, fault) = try await run.carryOut(with: doors)
        let report = RunReport(rows: rows, database: stateOptions.database)
        report.show(in: formatOption.format, doors)
        tellSinceLast(run, rows.first?.run, doors)
        if timings {
            let table = TimingsTable(
                times: run.settings.times,
                whole: ContinuousClock.now - start,
                cells: run.resumed?.left.count ?? run.cells.count,
                peakMemory: PeakMemory.bytes,
            )
            doors.tell("\n" + table.text)
        }
        if let fault { throw fault }
        return ExitStatus(RunStatus(rows.map { $0.verdict ?? .error }))
    }

    /// Says how it came out against the last run of its matrix; what it found does not depend on it.
    private func tellSinceLast(_ run: MatrixRun, _ number: Int?, _ doors: Doors) {
        do {
            let store = try ResultStore.openExisting(at: stateOptions.database)
            let whole = try run.matrix.plan(run.catalogue).count
            let isPart = run.cells.count < whole
            let text = try number.flatMap { try SinceLast.text(of: $0, isPart: isPart, in: store) }
            if let text { doors.tell(text) }
        } catch {
            doors.tell("note: \(error)")
        }
    }

    /// A new run of the matrix that is named.
    private func fresh(_ doors: Doors) throws -> MatrixRun {
        let (catalogue, matrix, cells) = try cellOptions.cells(of: matrix ?? "", home: doors.home)
        let today = doors.now().date
        IdleFailures(catalogue, on: today).tell(doors)
        return MatrixRun(
            catalogue: catalogue,
            matrix: matrix,
            cells: cells,
            knownFailures: catalogue.knownFailures.inForce(on: today),
            settings: settings,
        )
    }

    /// The run that goes on, with all that it has stored.
    private func resumed(_ doors: Doors) throws -> MatrixRun {
        let database = stateOptions.database
        // This one makes no file where there is none.
        _ = try ResultStore.openExisting(at: database)
        let store = try ResultStore.open(at: database)
        try AbandonedRuns.end(in: store, doors)
        let resumed = try ResumedRun.find(matrix, in: store, of: database)
        try resumed.checkVersion()
        let kept = resumed.kept(
            home: doors.home,
            serverFolders: cellOptions.serverFolders.paths
        )
        let (catalogue, matrix, cells) = try resumed.plan(kept, in: store)
        resumed.tell(of: cells.count, kept, doors)
        return MatrixRun(
            catalogue: catalogue,
            matrix: matrix,
            cells: cells,
            // What was known to fail when it was begun, whatever the day is now.
            knownFailures: catalogue.knownFailures.inForce(on: resumed.record.startedAt.date),
            settings: settings,
            resumed: resumed,
        )
    }

    private var settings: RunSettings {
        var settings = RunSettings(
            state: stateOptions.state,
            database: stateOptions.database,
            waveSize: wave,
            samples: samples,
            seed: seed,
            repeats: repeats,
            sourcePlaces: sourceOptions.places,
        )
        if capture { settings.captureFolder = into ?? "." }
        return settings
    }
}
