import ArgumentParser
import Catalogue
import Terminal

/// Says whether this machine is fit for the lab.
struct Doctor: LabCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say whether this machine is fit for the lab, and what to do where it is not",
        discussion: """
            Changes nothing. Exit status: 0 the lab can work, 1 something must be mended.
            """,
    )

    @OptionGroup var stateOptions: StateOptions
    @OptionGroup var formatOption: FormatOption

    func run(with doors: Doors) async throws -> ExitStatus {
        let catalogue = try Catalogue.load(home: doors.home)
        let examination = Examination(
            doors: doors,
            state: stateOptions.state,
            database: stateOptions.database,
            bases: catalogue.releases.bases,
        )
        let findings = try await examination.findings()
        switch formatOption.format {
        case .json:
            doors.print(JSONText.array(findings.map(\.values)))
        case .table:
            let screen = doors.outputScreen
            doors.print(
                Finding.table(findings).rendered(width: screen.width, palette: screen.palette)
            )
        }
        return findings.contains { $0.state == .bad } ? .failed : .good
    }
}
