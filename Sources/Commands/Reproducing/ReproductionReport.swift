import Analysis
import Interop
import Orchestration
import ResultStore
import Terminal

/// What came of trying a recorded cell again, for a terminal or a program.
struct ReproductionReport: Sendable {
    /// What came of it.
    let result: ReproductionResult

    private var reproduction: Reproduction { result.reproduction }

    /// Prints the data; prose goes to where prose goes.
    func show(in format: OutputFormat, _ doors: Doors) {
        let keepingLines = result.kept.map {
            KeepingText(
                kept: $0,
                group: reproduction.cell.group,
                client: reproduction.order.clients.first,
                scenario: reproduction.cell.scenario,
                serverName: reproduction.order.serverName,
            ).lines
        }
        switch format {
        case .json:
            doors.print(JSONText.array(rows))
            if let keepingLines { doors.tell(keepingLines.joined(separator: "\n")) }
        case .table:
            let screen = doors.outputScreen
            doors.print(heading(screen.palette) + "\n")
            doors.print(table.rendered(width: screen.width, palette: screen.palette))
            doors.print("\n" + logs(screen.palette))
            if result.attempts.count > 1 { doors.print("\n" + counts(screen.palette)) }
            if let keepingLines { doors.print("\n" + keepingLines.joined(separator: "\n")) }
        }
        doors.tell("\n" + summary)
    }

    private func heading(_ palette: Palette) -> String {
        let key = reproduction.recorded.account.row.key.sanitised()
        let title = palette.paint("\(reproduction.place)  \(key)", .strong)
        guard reproduction.against != nil else { return title }
        return title + "\nagainst  \(reproduction.cell.key.sanitised())"
    }

    private var table: TextTable {
        let comparison = result.comparison(of: result.shown)
        return TextTable(
            columns: [
                TextTable.Column("EVIDENCE", overflow: .never),
                TextTable.Column("RECORDED", overflow: .wrap),
                TextTable.Column(nowTitle, overflow: .wrap),
                TextTable.Column("", overflow: .never),
            ],
            rows: comparison.lines.map { line in
                let look = LikenessStyle(line.likeness)
                return [
                    TextTable.Cell(line.name),
                    TextTable.Cell(line.recorded ?? "none", line.recorded == nil ? .faint : .plain),
                    TextTable.Cell(line.now ?? "none", line.now == nil ? .faint : .plain),
                    TextTable.Cell(look.text, look.style),
                ]
            },
        )
    }

    private var nowTitle: String {
        let times = result.attempts.count > 1 ? " (attempt \(result.shown.number))" : ""
        return (reproduction.against.map { "ON \($0)" } ?? "NOW") + times
    }

    /// What the two servers wrote of the cell.
    private func logs(_ palette: Palette) -> String {
        [
            ("recorded", reproduction.trial.endpoint?.log),
            ("now", result.shown.endpoint?.log),
        ]
        .map { name, log in
            let excerpt = LogExcerpt(
                of: log ?? "",
                connectingFrom: SourceAddress.ofCell(reproduction.cell.number)
            )
            let kinds = excerpt.kinds.suffix(Self.shownLines)
            let lines = kinds.map { kind in
                let count = kind.count > 1 ? "  (\(kind.count) such lines)" : ""
                return "  \(kind.line.sanitised())\(count)"
            }
            let count = excerpt.lines.isEmpty ? "empty" : "\(Count(excerpt.lines.count, "line"))"
            let title = "server log \(name), \(count)"
            return ([palette.paint(title, .strong)] + lines).joined(separator: "\n")
        }
        .joined(separator: "\n")
    }

    /// How many kinds of lines are shown of a log.
    private static let shownLines = 8

    /// How often the tries ended in which way.
    private func counts(_ palette: Palette) -> String {
        let endings = ReproductionSummary.Ending.all(
            result.attempts.map { ($0.attempt.result.outcomeName, $0.attempt.result.shape) }
        )
        let table = TextTable(
            columns: [
                TextTable.Column("ATTEMPTS", alignment: .trailing, overflow: .never),
                TextTable.Column("OUTCOME", overflow: .never),
                TextTable.Column("SHAPE", overflow: .wrap),
            ],
            rows: endings.map {
                [
                    TextTable.Cell(String($0.count)), TextTable.Cell($0.outcome),
                    TextTable.Cell($0.shape),
                ]
            },
        )
        return table.rendered(palette: palette)
    }

    /// One sentence.
    private var summary: String {
        let number = "reproduction \(result.number) of \(reproduction.place)"
        if let fault = result.attempts.lazy.compactMap(\.fault).first {
            return "\(number): the lab could not tell: \(fault.description.sanitised())"
        }
        let count = result.attempts.count
        let same = result.attempts.count(where: \.isSame)
        let differences = result.comparison(of: result.shown).differences.map(\.name)
            .filter { $0 != "outcome" && $0 != "shape" }
        let others =
            differences.isEmpty ? "" : "; differs in \(differences.joined(separator: ", "))"
        if count > 1 { return "\(number): \(same) of \(count) attempts ended as recorded" }
        return number
            + (same == 1 ? ": the same outcome and shape\(others)" : ": another outcome or shape")
    }

    /// One object for each piece of evidence of each try.
    var rows: [[(name: String, value: JSONValue)]] {
        result.attempts.flatMap { attempt in
            result.comparison(of: attempt).lines.map { line in
                [
                    ("reproduction", .stored(.integer(result.number))),
                    ("run_id", .stored(.integer(reproduction.recorded.account.row.run))),
                    ("number", .stored(.integer(reproduction.recorded.account.row.number))),
                    ("cell", .text(reproduction.cell.key)),
                    ("attempt", .stored(.integer(attempt.number))),
                    ("evidence", .text(line.name)),
                    ("recorded", .text(line.recorded)),
                    ("now", .text(line.now)),
                    ("likeness", .text(line.likeness.rawValue)),
                    ("same_ending", .flag(attempt.isSame)),
                ]
            }
        }
    }
}
