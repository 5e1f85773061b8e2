import Analysis
import Interop
import ResultStore

/// A cell in each run as an object for programs, named as in the view `result`.
struct HistoryRows: Sendable {
    /// What happened.
    let history: CellHistory

    /// One object for each run, the earliest first.
    var rows: [[(name: String, value: JSONValue)]] {
        let firsts = Set(history.stretches.map(\.first.run.run))
        return history.entries.map { entry in
            let changes = history.changes[entry.run.run, default: []]
            let isChange = firsts.contains(entry.run.run) && entry != history.entries.first
            return Self.row(entry)
                + [
                    ("changed", .flag(isChange)),
                    ("changed_inputs", .list(changes.map { InputText.name(of: $0.input) })),
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
