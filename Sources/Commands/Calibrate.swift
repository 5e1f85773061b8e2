import ArgumentParser
import Catalogue
import Interop
import ResultStore
import Terminal

/// Holds the lab to what it must find out.
struct Calibrate: LabCommand {
    static let configuration = CommandConfiguration(
        abstract: "Try servers that misbehave on purpose; each has to get what it deserves",
        discussion: """
            They are tried as any cell is, from Lab/calibration, and recorded in \
            `calibration.sqlite` of the state folder unless --db names another file. Exit \
            status: 0 every one was named as it deserves, 1 one was not.
            """,
    )

    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var formatOption: FormatOption

    func run(with doors: Doors) async throws -> ExitStatus {
        let calibration = try Calibration.load(home: doors.home)
        let state = stateOptions.state
        let database = stateOptions.databaseOption ?? "\(state)/calibration.sqlite"
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
        report.show(in: formatOption.format, doors)
        if let fault { throw fault }
        return report.isSound ? .good : .failed
    }
}
