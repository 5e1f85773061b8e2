import Catalogue
import Interop
import ResultStore
import Terminal

/// What servers of the calibration deserved, and what they got.
struct CalibrationReport: Sendable {
    private let lines: [Line]
    private let database: String

    /// One of them.
    private struct Line: Sendable {
        let deserved: DeservedEnding
        let row: ResultRow?

        /// Whether it got just that, and is green only where it is sound.
        var isMet: Bool {
            let outcome = row?[.outcome].text
            guard deserved.isMet(byOutcome: outcome, shape: row?[.shape].text) else { return false }
            let isGood = row?.verdict?.isGood == true
            return isGood == (deserved.outcome == Outcome.agreed.rawValue)
        }

        var got: String {
            let words = [row?[.outcome].text, row?[.shape].text].compactMap(\.self)
            return words.isEmpty ? "nothing" : words.joined(separator: ", ")
        }

        var place: String {
            row.map { "\($0.run):\($0.number)" } ?? ""
        }
    }

    /// Takes what was deserved, and the rows of the run.
    init(deserved: [DeservedEnding], rows: [ResultRow], database: String) {
        lines = deserved.map { ending in
            Line(deserved: ending, row: rows.first { $0[.server].text == ending.server })
        }
        self.database = database
    }

    /// Whether each got what it deserved.
    var isSound: Bool {
        lines.allSatisfy(\.isMet)
    }

    /// Prints it, and, for people, where to find more.
    func show(in format: OutputFormat, _ doors: Doors) {
        switch format {
        case .json:
            doors.print(JSONText.array(lines.map(Self.columns)))
        case .table:
            let screen = doors.outputScreen
            doors.print(table.rendered(width: screen.width, palette: screen.palette))
            let missed = lines.count { !$0.isMet }
            let count = Count(lines.count, "server")
            doors.tell(
                missed == 0
                    ? "\n\(count), each named as it deserves"
                    : "\n\(missed) of \(count) not named as they deserve: the lab is not to be trusted"
            )
            let cell = (lines.first { !$0.isMet } ?? lines.first)?.place ?? "1:1"
            doors.tell("`Lab/pqlab show \(cell) --db \(database)` tells what one of them did")
        }
    }

    private static func columns(_ line: Line) -> [(name: String, value: ResultValue)] {
        [
            ("server", .text(line.deserved.server)),
            ("deserved", .text(line.deserved.description)),
            ("got", .text(line.got)),
            ("met", .text(line.isMet ? "yes" : "no")),
            ("cell", .text(line.place)),
        ]
    }

    private var table: TextTable {
        TextTable(
            columns: [
                TextTable.Column("FAULT"), TextTable.Column("DESERVED"), TextTable.Column("GOT"),
                TextTable.Column("CELL"),
            ],
            rows: lines.map { line in
                let style: Style = line.isMet ? .good : .bad
                return [
                    TextTable.Cell(
                        "\(line.isMet ? "✔" : "✘") \(line.deserved.server)",
                        style
                    ),
                    TextTable.Cell(line.deserved.description),
                    TextTable.Cell(line.got.sanitised()),
                    TextTable.Cell(line.place),
                ]
            },
        )
    }
}
