import ArgumentParser
import Catalogue
import DockerEngine
import Imaging
import Interop
import Terminal

/// Builds the images of a matrix.
struct ImagesBuild: LabCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the images that a matrix needs, running nothing",
        discussion: """
            Exit status: 0 all images are there, 1 building one failed although its packages \
            were there, 2 the laboratory could not tell.
            """,
    )

    @Option(help: "The matrix, a YAML file", completion: .file(extensions: ["yaml"]))
    var matrix: String

    @OptionGroup var cellOptions: CellOptions
    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var sourceOptions: SourceOptions

    func run(with doors: Doors) async throws -> ExitStatus {
        let (catalogue, matrix, cells) = try cellOptions.cells(of: matrix, home: doors.home)
        try doors.checkProbes(of: cells, "build images of", matrix.name)
        let location = try await doors.findEngine(doors.environment)
        return try await Engine.withEngine(at: location) { engine in
            let planned = PlannedRun(
                catalogue: catalogue,
                matrix: matrix,
                cells: cells,
                knownFailures: KnownFailures(),
                architecture: try Architecture.of(engine, at: location),
                sourcePlaces: sourceOptions.places,
            )
            try await planned.checkSpace(
                on: engine,
                state: stateOptions.state,
                to: "build images of",
                doors,
            )
            let host = try await doors.host.sources(doors.environment)
            let display = RunDisplay(cells: cells.count, doors: doors)
            defer { display.finish() }
            let provisions = try await planned.provide(
                by: doors.workshop(
                    on: engine,
                    state: stateOptions.state,
                    host: host,
                    sources: planned.sources(state: stateOptions.state, host: host, doors),
                    run: doors.identifier(),
                ) { event in
                    display.take(event)
                },
                doors,
            )
            display.finish()
            let lines = ProvisionLine.lines(of: provisions, for: planned)
            let screen = doors.outputScreen
            doors.print(
                ProvisionLine.table(lines).rendered(width: screen.width, palette: screen.palette)
            )
            return ExitStatus(RunStatus(lines.map(\.verdict)))
        }
    }
}
