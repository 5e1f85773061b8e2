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
    )

    @OptionGroup var arguments: MatrixArguments
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

    @Option(help: ArgumentHelp("Repeats the order of handshakes of a run", valueName: "number"))
    var seed: UInt64?

    @Flag(help: "Tell at the end where the time went")
    var timings = false

    func validate() throws {
        guard (1...1000).contains(wave) else {
            throw ValidationError("`--wave` is \(wave); it can be 1 to 1000")
        }
        if let samples, !(1...1000).contains(samples) {
            throw ValidationError("`--samples` is \(samples); it can be 1 to 1000")
        }
    }

    func run(with doors: Doors) async throws -> ExitStatus {
        let start = ContinuousClock.now
        let (catalogue, matrix, cells) = try arguments.planned(home: doors.home)
        let today = doors.now().date
        IdleFailures(catalogue, on: today).tell(doors)
        let run = MatrixRun(
            catalogue: catalogue,
            matrix: matrix,
            cells: cells,
            knownFailures: catalogue.knownFailures.inForce(on: today),
            settings: RunSettings(
                state: stateOptions.state,
                database: stateOptions.database,
                waveSize: wave,
                samples: samples,
                seed: seed,
                sourcePlaces: sourceOptions.places,
            ),
        )
        let (rows, fault) = try await run.carryOut(with: doors)
        let report = RunReport(rows: rows, database: stateOptions.database)
        report.show(in: formatOption.format, doors)
        if timings {
            let table = TimingsTable(
                times: run.settings.times,
                whole: ContinuousClock.now - start,
                cells: cells.count,
                peakMemory: PeakMemory.bytes,
            )
            doors.tell("\n" + table.text)
        }
        if let fault { throw fault }
        return ExitStatus(RunStatus(rows.map { $0.verdict ?? .error }))
    }
}
