import Interop
import ResultStore
import Terminal

/// What a run came to, for a terminal.
struct RunReport: Sendable {
    /// Its rows, in the order of the plan.
    let rows: [ResultRow]

    /// The path of the database, as it is shown.
    let database: String

    /// Prints the data, and, for people, where to find more.
    func show(in format: OutputFormat, _ doors: Doors) {
        switch format {
        case .json:
            doors.print(JSONText.array(rows.map(\.columns)))
        case .table:
            let screen = doors.outputScreen
            let table = ResultsTable(rows: rows).table
            doors.print(table.rendered(width: screen.width, palette: screen.palette))
            let deviations = DeviationLine.all(of: rows)
            if !deviations.isEmpty {
                doors.print("")
                for line in deviations { doors.print(line.rendered(screen.palette)) }
            }
            doors.tell("\n" + summary(doors.proseScreen.palette))
        }
    }

    private func summary(_ palette: Palette) -> String {
        let looks = (Verdict.allCases + [nil]).map(VerdictStyle.init)
        let parts = looks.compactMap { look -> String? in
            let count = rows.count { VerdictStyle($0.verdict) == look }
            guard count > 0 else { return nil }
            return palette.paint("\(look.glyph) \(count) \(look.word)", look.style)
        }
        let run = rows.first?.run ?? 0
        let number = (rows.first { $0.verdict?.isGood != true } ?? rows.first)?.number ?? 1
        return """
            \(Count(rows.count, "cell")): \(parts.joined(separator: ", "))
            run \(run) is in \(database); `Lab/pqlab show \(run):\(number)` tells all about one cell
            """
    }
}
