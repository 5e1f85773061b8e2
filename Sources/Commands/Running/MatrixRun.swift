import Catalogue
import DockerEngine
import Interop
import Orchestration
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

    /// The run that goes on with them; nil for a new one.
    var resumed: ResumedRun?

    /// What is done to the lab itself, for it to notice.
    var tamperings = Tamperings()

    /// Runs them, and answers their rows as they are in the database.
    ///
    /// The fault is what ended the run early, for every cell that was left.
    func carryOut(with doors: Doors) async throws -> (rows: [ResultRow], fault: Fault?) {
        if resumed?.hasImages != true { try doors.checkProbes(of: cells, "run", matrix.name) }
        let location = try await doors.findEngine(doors.environment)
        return try await Engine.withEngine(at: location) { engine in
            try resumed?.check(HostFacts(of: engine.version))
            var planned = PlannedRun(
                catalogue: catalogue,
                matrix: matrix,
                cells: cells,
                knownFailures: knownFailures,
                architecture: try Architecture.of(engine, at: location),
                sourcePlaces: settings.sourcePlaces,
                tamperings: tamperings,
            )
            planned.left = resumed?.left
            if let resumed, resumed.hasImages {
                try await resumed.checkImages(
                    on: engine,
                    servers: planned.servers,
                    releases: planned.releases,
                )
            } else {
                try await planned.checkSpace(on: engine, state: settings.state, doors)
            }
            try SpaceNeed.checkDatabase(
                settings.database,
                beside: settings.state,
                "run",
                matrix.name,
                freeSpace: doors.host.freeSpace,
            )
            let store = try ResultStore.open(at: settings.database)
            let session = RunSession(
                planned: planned,
                settings: settings,
                doors: doors,
                engine: engine,
                store: store,
                resumed: resumed,
            )
            let (number, fault) = try await session.run()
            let rows = try settings.times.measure(.database) { try store.results(in: number) }
            return (rows, fault)
        }
    }
}
