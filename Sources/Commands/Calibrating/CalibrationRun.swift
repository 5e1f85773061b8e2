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

    /// Which faults are tried.
    private let selection: FaultSelection?

    /// A calibration whose database is the usual one of a state folder, or another; of all faults,
    /// or of some.
    init(state: String, database: String? = nil, selection: FaultSelection? = nil) {
        self.state = state
        self.database = database ?? "\(state)/calibration.sqlite"
        self.selection = selection
    }

    /// Carries it out, and answers what each fault got, and what ended it early.
    ///
    /// What gets lost on its way is a run of its own, one server after the other: it is the
    /// whole wave, or the whole run, that is not to be believed then.
    func carryOut(with doors: Doors) async throws -> (report: CalibrationReport, fault: Fault?) {
        try await carryOut(plan(doors), with: doors)
    }

    private func carryOut(
        _ plan: CalibrationPlan,
        with doors: Doors,
    ) async throws -> (report: CalibrationReport, fault: Fault?) {
        let calibration = plan.calibration
        let main = run(plan, withLoss: false)
        var (rows, fault): ([ResultRow], Fault?) = ([], nil)
        if !main.cells.isEmpty { (rows, fault) = try await main.carryOut(with: doors) }
        var complaint: Fault?
        let lossy = run(plan, withLoss: true)
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
            entries: plan.tried.map { ending in
                let key = calibration.cell(of: ending)?.key
                return (ending, rows.first { $0[.cell].text == key })
            },
            untried: plan.untried,
            total: calibration.deserved.count,
            complaint: complaint,
            database: database,
        )
        return (report, fault)
    }

    /// What is to be tried; throws where nothing can be.
    private func plan(_ doors: Doors) throws -> CalibrationPlan {
        let calibration = try Calibration.load(home: doors.home)
        let chosen = try selection?.faults(of: calibration.deserved) ?? calibration.deserved
        let plan = CalibrationPlan(calibration, chosen, hasProgram: doors.hasProgram(of:))
        if plan.tried.isEmpty {
            let cells = plan.untried.compactMap(calibration.cell)
            try doors.checkProbes(of: cells, "calibrate with", Calibration.name)
        }
        return plan
    }

    private func run(_ plan: CalibrationPlan, withLoss: Bool) -> MatrixRun {
        MatrixRun(
            catalogue: plan.calibration.catalogue,
            matrix: plan.calibration.matrix,
            cells: plan.calibration.cells(of: plan.tried, withLoss: withLoss),
            // What is known to fail is to be found out all the same.
            knownFailures: KnownFailures([]),
            settings: RunSettings(
                state: state,
                database: database,
                waveSize: withLoss ? 1 : 64,
                samples: nil,
                seed: nil,
            ),
            tamperings: plan.calibration.tamperings,
        )
    }

    /// The rows of the run that has just ended.
    private func lastRows() throws -> [ResultRow] {
        let store = try ResultStore.openExisting(at: database)
        return try store.runs().map(\.number).max().map(store.results) ?? []
    }

    /// Carries it out before a run, which is not begun unless each fault got what it deserves.
    ///
    /// Nor is it begun where nothing is known of a client or a scenario of its cells.
    func require(for cells: [Cell], of matrix: String, with doors: Doors) async throws {
        let plan = try plan(doors)
        try plan.check(covers: cells, of: matrix, probe: doors.probe)
        doors.tell("calibrating first: what is wrong on purpose must not pass")
        let (report, fault) = try await carryOut(plan, with: doors)
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
