import Catalogue
import Interop
import ResultStore
import Terminal

/// One calibration, recorded in a database of its own.
struct CalibrationRun: Sendable {
    /// The state folder.
    let state: String

    /// The path of the database, as it is shown.
    let database: String

    /// A calibration whose database is the usual one of a state folder, or another.
    init(state: String, database: String? = nil) {
        self.state = state
        self.database = database ?? "\(state)/calibration.sqlite"
    }

    /// Carries it out, and answers what each server got, and the fault that ended it early.
    func carryOut(with doors: Doors) async throws -> (report: CalibrationReport, fault: Fault?) {
        let calibration = try Calibration.load(home: doors.home)
        let run = MatrixRun(
            catalogue: calibration.catalogue,
            matrix: calibration.matrix,
            cells: calibration.cells,
            // What is known to fail is to be found out all the same.
            knownFailures: KnownFailures([]),
            settings: RunSettings(
                state: state,
                database: database,
                waveSize: 64,
                samples: nil,
                seed: nil,
            ),
            libcryptos: calibration.libcryptos,
        )
        let (rows, fault) = try await run.carryOut(with: doors)
        let report = CalibrationReport(
            deserved: calibration.deserved,
            rows: rows,
            database: database,
        )
        return (report, fault)
    }

    /// Carries it out before a run, which is not begun unless each server got what it deserves.
    func require(for matrix: String, with doors: Doors) async throws {
        doors.tell("calibrating first: servers that misbehave on purpose")
        let (report, fault) = try await carryOut(with: doors)
        if let fault { throw fault }
        guard report.isSound else {
            for line in report.missed { doors.tell(line) }
            throw CommandError(
                "run",
                matrix,
                "the lab is not to be trusted: \(report.summary)",
                hint: report.advice,
                status: .disturbed,
            )
        }
        doors.tell("\(report.summary)\n")
    }
}
