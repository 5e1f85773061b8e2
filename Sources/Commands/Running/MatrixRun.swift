import Catalogue
import DockerEngine
import Interop
import ResultStore

/// Cells of a matrix, to be run with the engine that is there.
struct MatrixRun: Sendable {
    /// What the lab knows.
    let catalogue: Catalogue

    /// The matrix.
    let matrix: Matrix

    /// Its cells, or a part of them.
    let cells: [Cell]

    /// The known failures that count today.
    let knownFailures: KnownFailures

    /// How they are run.
    let settings: RunSettings

    /// Runs them, and answers their rows as they are in the database.
    func carryOut(with doors: Doors) async throws -> [ResultRow] {
        let location = try await doors.findEngine(doors.environment)
        return try await Engine.withEngine(at: location) { engine in
            guard let architecture = Architecture(engine.version.architecture) else {
                throw CommandError(
                    "use engine",
                    location.description,
                    "it runs on \(engine.version.architecture), for which there are no releases",
                    status: .disturbed
                )
            }
            let store = try ResultStore.open(at: settings.database)
            let session = RunSession(
                planned: PlannedRun(
                    catalogue: catalogue,
                    matrix: matrix,
                    cells: cells,
                    knownFailures: knownFailures,
                    architecture: architecture,
                ),
                settings: settings,
                doors: doors,
                engine: engine,
                store: store,
            )
            return try store.results(in: try await session.run())
        }
    }
}
