import Analysis
import Interop
import ResultStore

/// A cell in each run as an object for programs, named as in the view `result`.
struct HistoryRows: Sendable {
    /// What happened.
    let history: CellHistory

    /// One object for each run, the earliest first.
    var rows: [[(name: String, value: JSONValue)]] {
        history.entries.map { entry in
            let change = history.changes[entry.run.run]
            let inputs = change?.inputs.map { InputText.name(of: $0.input) }
            return Self.row(entry)
                + [
                    ("changed", .flag(change != nil)),
                    ("changed_since_run_id", .integer(change?.earlier.run.run)),
                    ("changed_inputs", .list(inputs ?? [])),
                ]
        }
    }

    private static func row(_ entry: HistoryEntry) -> [(name: String, value: JSONValue)] {
        let cell = entry.cell
        let columns: [(ResultColumn, JSONValue)] = [
            (.runID, .integer(cell.run)),
            (.number, .integer(cell.number)),
            (.cell, .text(cell.key)),
            (.matrix, .text(entry.run.matrix)),
            (.serverVersion, .text(cell.inputs.serverVersion)),
            (.opensslVersion, .text(cell.inputs.opensslVersion)),
            (.clientVersion, .text(cell.inputs.clientVersion)),
            (.expected, .text(cell.inputs.expected)),
            (.expectedShape, .text(cell.inputs.expectedShape)),
            (.verdict, .text(cell.verdict?.rawValue)),
            (.outcome, .text(cell.outcome)),
            (.shape, .text(cell.shape)),
            (.handshakeP50, .integer(cell.handshakeP50)),
            (.configHash, .text(cell.inputs.configHash)),
            (.imageDigest, .text(cell.inputs.imageDigest)),
            (.benchDigest, .text(entry.run.benchDigest)),
            (.labVersion, .text(entry.run.labVersion)),
        ]
        return [("run_status", .text(entry.run.state.rawValue))]
            + columns.map { ($0.rawValue, $1) }
            + [("run_started_at", .text("\(entry.run.startedAt)"))]
    }
}
