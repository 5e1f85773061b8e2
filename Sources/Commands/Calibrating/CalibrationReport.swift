import Catalogue
import Interop
import ResultStore
import Terminal

/// What faults of the calibration deserved, and what they got.
struct CalibrationReport: Sendable {
    private let lines: [Line]
    private let database: String

    /// One of them.
    private struct Line: Sendable {
        let deserved: DeservedEnding
        let row: ResultRow?
        let complaint: Fault?

        /// Whether it got just that.
        var isMet: Bool {
            deserved.isMet(byOutcome: outcome, shape: shape, verdict: verdict)
        }

        /// What it came to, such as `timeout, phase server-hello`; nil where to nothing.
        var got: String? {
            let words = [outcome, shape, unusual].compactMap(\.self)
            return words.isEmpty ? nil : words.joined(separator: ", ")
        }

        /// Of a cell that was tried and came to nothing it is the run that complains.
        private var unrecorded: AttemptResult? {
            guard let row, row.verdict == nil else { return nil }
            return complaint.map(AttemptResult.disturbed)
        }

        private var outcome: String? { row?[.outcome].text ?? unrecorded?.outcomeName }

        private var shape: String? { row?[.shape].text ?? unrecorded?.shape }

        private var verdict: Verdict? { row?.verdict ?? (unrecorded == nil ? nil : .error) }

        /// The word for a verdict that does not go without saying.
        private var unusual: String? {
            guard let outcome, let verdict,
                verdict != DeservedEnding.usualVerdict(of: outcome)
            else { return nil }
            return "and \(verdict.rawValue)"
        }

        /// The cell as `RUN:NUMBER`; nil where it was not tried.
        var place: String? {
            row.map { "\($0.run):\($0.number)" }
        }
    }

    /// Takes what was deserved, and the row of each.
    ///
    /// `complaint` is why a run ended without a verdict on every cell.
    init(
        entries: [(deserved: DeservedEnding, row: ResultRow?)],
        complaint: Fault? = nil,
        database: String,
    ) {
        lines = entries.map { Line(deserved: $0.deserved, row: $0.row, complaint: complaint) }
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
            doors.print(json)
        case .table:
            let screen = doors.outputScreen
            doors.print(table.rendered(width: screen.width, palette: screen.palette))
            doors.tell("\n\(summary)" + (isSound ? "" : ": the lab is not to be trusted"))
            doors.tell(advice)
        }
    }

    /// What it came to, in a clause.
    var summary: String {
        let missed = lines.count { !$0.isMet }
        let count = Count(lines.count, "fault")
        return missed == 0
            ? "\(count), each named as it deserves"
            : "\(missed) of \(count) not named as they deserve"
    }

    /// Where to find more, in a clause.
    var advice: String {
        let cell = (lines.first { !$0.isMet } ?? lines.first)?.place ?? "1:1"
        return "`Lab/pqlab show \(cell) --db \(database)` tells what one of them did"
    }

    /// A line for each server that did not get what it deserves.
    var missed: [String] {
        lines.filter { !$0.isMet }.map { line in
            let got = (line.got ?? "nothing").sanitised()
            return "✘ \(line.deserved.fault): deserved \(line.deserved.description), got \(got)"
        }
    }

    /// An array of objects: the fault, what it deserved and got, whether that is so, the cell.
    var json: String {
        let rows = lines.map { line -> [(name: String, value: JSONValue)] in
            [
                ("fault", .text(line.deserved.fault)),
                ("deserved", .text(line.deserved.description)),
                ("got", .text(line.got)),
                ("ok", .flag(line.isMet)),
                ("cell", .text(line.place)),
            ]
        }
        return JSONText.array(rows)
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
                        "\(line.isMet ? "✔" : "✘") \(line.deserved.fault)",
                        style
                    ),
                    TextTable.Cell(line.deserved.description),
                    TextTable.Cell((line.got ?? "nothing").sanitised()),
                    TextTable.Cell(line.place ?? ""),
                ]
            },
        )
    }
}
