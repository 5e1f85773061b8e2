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

    /// Carries it out, and answers what each fault got, and what ended it early.
    ///
    /// What gets lost on its way is a run of its own, one server after the other: it is the
    /// whole wave, or the whole run, that is not to be believed then.
    func carryOut(with doors: Doors) async throws -> (report: CalibrationReport, fault: Fault?) {
        let calibration = try Calibration.load(home: doors.home)
        let main = run(calibration, calibration.cells(withLoss: false), waveSize: 64)
        var (rows, fault) = try await main.carryOut(with: doors)
        var complaint: Fault?
        let lossy = run(calibration, calibration.cells(withLoss: true), waveSize: 1)
        if fault == nil, !lossy.cells.isEmpty {
            doors.tell("once more, with something lost on the way: a run that has to end early")
            do {
                let (more, early) = try await lossy.carryOut(with: doors)
                rows += more
                fault = early
            } catch {
                let keys = lossy.cells.map(\.key)
                let left = try lastRows().filter { keys.contains($0[.cell].text ?? "") }
                // Where the run has not even begun, this is no complaint about what got lost.
                guard let own = Fault(complaintOf: error), !left.isEmpty else { throw error }
                complaint = own
                rows += left
            }
        }
        let report = CalibrationReport(
            entries: calibration.deserved.map { ending in
                let key = calibration.cell(of: ending)?.key
                return (ending, rows.first { $0[.cell].text == key })
            },
            complaint: complaint,
            database: database,
        )
        return (report, fault)
    }

    private func run(_ calibration: Calibration, _ cells: [Cell], waveSize: Int) -> MatrixRun {
        MatrixRun(
            catalogue: calibration.catalogue,
            matrix: calibration.matrix,
            cells: cells,
            // What is known to fail is to be found out all the same.
            knownFailures: KnownFailures([]),
            settings: RunSettings(
                state: state,
                database: database,
                waveSize: waveSize,
                samples: nil,
                seed: nil,
            ),
            tamperings: calibration.tamperings,
        )
    }

    /// The rows of the run that has just ended.
    private func lastRows() throws -> [ResultRow] {
        let store = try ResultStore.openExisting(at: database)
        return try store.runs().map(\.number).max().map(store.results) ?? []
    }

    /// Carries it out before a run, which is not begun unless each fault got what it deserves.
    func require(for matrix: String, with doors: Doors) async throws {
        doors.tell("calibrating first: what is wrong on purpose must not pass")
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
