import Analysis
import ArgumentParser
import Terminal

/// Finds the run since which one cell has been worse.
struct FindFirstBad: LabCommand {
    static let configuration = CommandConfiguration(
        commandName: "first-bad",
        abstract: "Find the first run in which one cell was worse, and what had changed",
        discussion: """
            CELL is named as for `pqlab history`. Of several stretches of bad runs the latest \
            counts, and the others are mentioned; runs that never got to the cell, or in which \
            the lab could not tell, are skipped. Exit status: 0 the cell is good, or good again, \
            1 it is bad now, or gone from its matrix, 2 no run tells, or not the latest.
            """,
    )

    @OptionGroup var followed: FollowedCell

    func run(with doors: Doors) async throws -> ExitStatus {
        let (key, store) = try followed.found(for: "find the first bad run of")
        let finding = try FirstBad(of: key, in: store)
        let changes = try finding.latest?.changes(in: store)
        let page = FirstBadPage(key: key, finding: finding, changes: changes)
        switch followed.formatOption.format {
        case .json:
            let row = FirstBadRow(key: key, finding: finding, changes: changes)
            doors.print(JSONText.array([row.row]))
        case .table: doors.print(page.page.rendered(on: doors.outputScreen))
        case .markdown: doors.print(page.page.markdown)
        }
        if !finding.gone.isEmpty { return .failed }
        if finding.spoken == 0 || !finding.silent.isEmpty { return .disturbed }
        return finding.isBadNow ? .failed : .good
    }
}
