import Catalogue
import Interop
import ResultStore
import Terminal

/// What faults of the calibration deserved, and what they got.
struct CalibrationReport: Sendable {
    private let lines: [Line]
    private let untried: [DeservedEnding]
    private let total: Int
    private let database: String

    /// One of them.
    private struct Line: Sendable {
        let deserved: DeservedEnding
        let row: ResultRow?
        let complaint: Fault?

        /// Whether it got just that.
        var isMet: Bool {
            deserved.isMet(byOutcome: outcome, shape: shape, verdict: verdict, detail: detail)
        }

        /// What it came to, such as `timeout, phase server-hello`; nil where to nothing.
        var got: String? {
            let words = [outcome, shape, reason, unusual].compactMap(\.self)
            return words.isEmpty ? nil : words.joined(separator: ", ")
        }

        /// Of a cell that was tried and came to nothing it is the run that complains.
        private var unrecorded: AttemptResult? {
            guard let row, row.verdict == nil else { return nil }
            return complaint.map(AttemptResult.disturbed)
        }

        private var outcome: String? { row?[.outcome].text ?? unrecorded?.outcomeName }

        private var shape: String? { row?[.shape].text ?? unrecorded?.shape }

        private var detail: String? { row?[.detail].text ?? unrecorded?.detail }

        /// The words behind it, where they are not those that it deserves.
        private var reason: String? {
            guard let because = deserved.because, let detail, outcome != nil,
                !ShapePattern.matches(because, detail)
            else { return nil }
            return "because \(detail)"
        }

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

    /// Takes what was deserved, and the row of each; `total` is how many faults there are.
    ///
    /// `complaint` is why a run ended without a verdict on every cell.
    init(
        entries: [(deserved: DeservedEnding, row: ResultRow?)],
        untried: [DeservedEnding] = [],
        total: Int,
        complaint: Fault? = nil,
        database: String,
    ) {
        lines = entries.map { Line(deserved: $0.deserved, row: $0.row, complaint: complaint) }
        self.untried = untried
        self.total = total
        self.database = database
    }

    /// Whether each that was tried got what it deserved.
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
            for line in omissions { doors.tell(line) }
            doors.tell(advice)
        }
    }

    /// What it came to, in a clause.
    ///
    /// Of a part nothing follows for the whole.
    var summary: String {
        let missed = lines.count { !$0.isMet }
        let isWhole = lines.count == total
        let count = isWhole ? "\(Count(total, "fault"))" : "\(lines.count) of \(total) faults tried"
        if missed == 0 {
            return "\(count), each \(isWhole ? "" : "of these ")named as it deserves"
        }
        return isWhole
            ? "\(missed) of \(count) not named as they deserve"
            : "\(count), \(missed) of these not named as they deserve"
    }

    /// What was to be tried and could not be, by clients.
    private var omissions: [String] {
        let clients = untried.compactMap(\.client)
        return Set(clients.map(\.description)).sorted().map { name in
            let count = clients.count { $0.description == name }
            return "not tried: \(Count(count, "fault")) of client `\(name)`, whose program is not "
                + "there; `PQLAB_BORINGSSL=1 Lab/pqlab --version` compiles it"
        }
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
    ///
    /// Of what could not be tried it is not known whether that is so.
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
        let others = untried.map { deserved -> [(name: String, value: JSONValue)] in
            [
                ("fault", .text(deserved.fault)),
                ("deserved", .text(deserved.description)),
                ("got", .text(nil)),
                ("ok", .text(nil)),
                ("cell", .text(nil)),
            ]
        }
        return JSONText.array(rows + others)
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
