import ArgumentParser
import Catalogue

/// Holds the lab to what it must find out.
struct Calibrate: LabCommand {
    static let configuration = CommandConfiguration(
        abstract: "Try servers that misbehave on purpose; each has to get what it deserves",
        discussion: """
            They are tried as any cell is, from Lab/calibration, and recorded in \
            `calibration.sqlite` of the state folder unless --db names another file. Those of \
            client `boringssl` are tried where its program has been compiled. Exit status: 0 every \
            one that was tried was named as it deserves, 1 one was not, 2 they could not be tried.
            """,
    )

    @Option(
        help: ArgumentHelp(
            "Only these faults, such as fault=stall,reset; can be repeated",
            valueName: "fault=name",
        )
    )
    var only: [String] = []

    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var formatOption: FormatOption

    func run(with doors: Doors) async throws -> ExitStatus {
        let calibration = CalibrationRun(
            state: stateOptions.state,
            database: stateOptions.databaseOption,
            selection: try FaultSelection(only),
        )
        let (report, fault) = try await calibration.carryOut(with: doors)
        report.show(in: formatOption.format, doors)
        if let fault { throw fault }
        return report.isSound ? .good : .failed
    }
}
