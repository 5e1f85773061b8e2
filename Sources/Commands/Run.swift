import ArgumentParser
import Catalogue
import DockerEngine
import Interop
import ResultStore
import Terminal

/// Runs a matrix.
struct Run: LabCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a matrix: start its servers, try every cell, record the verdicts",
    )

    @OptionGroup var arguments: MatrixArguments
    @OptionGroup var stateOptions: StateOptions
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

    func validate() throws {
        guard (1...1000).contains(wave) else {
            throw ValidationError("`--wave` is \(wave); it can be 1 to 1000")
        }
        if let samples, !(1...1000).contains(samples) {
            throw ValidationError("`--samples` is \(samples); it can be 1 to 1000")
        }
    }

    func run(with doors: Doors) async throws -> ExitStatus {
        let (catalogue, matrix, cells) = try arguments.planned(home: doors.home)
        let location = try await doors.findEngine(doors.environment)
        return try await Engine.withEngine(at: location) { engine in
            let planned = PlannedRun(
                catalogue: catalogue,
                matrix: matrix,
                cells: cells,
                architecture: try Architecture.of(engine, at: location),
            )
            try await planned.checkSpace(on: engine, state: stateOptions.state, doors)
            let store = try ResultStore.open(at: stateOptions.database)
            let session = RunSession(
                planned: planned,
                settings: RunSettings(
                    state: stateOptions.state,
                    database: stateOptions.database,
                    waveSize: wave,
                    samples: samples,
                    seed: seed,
                ),
                doors: doors,
                engine: engine,
                store: store,
            )
            let number = try await session.run()
            let rows = try store.results(in: number)
            let report = RunReport(rows: rows, database: stateOptions.database)
            report.show(in: formatOption.format, doors)
            return ExitStatus(RunStatus(rows.map { $0.verdict ?? .error }))
        }
    }
}
