import GRDB
import Interop

@testable import ResultStore

extension ResultStore {
    /// Begins a run with its image, and returns its number.
    func beginSample(
        _ id: String = "run-1",
        cells: [Cell] = [.sample(1), .sample(2, group: .x25519)],
        lease: String = "this process",
        knownFailures: String? = nil,
        at path: String = "Lab/known-failures.yaml",
        repeats: Int? = nil,
    ) throws -> Int {
        let run = try begin(
            .sample(id, knownFailures: knownFailures, at: path, repeats: repeats),
            cells: cells,
            groups: [.x25519MLKEM768, .x25519],
            origins: ["debian-13": .packaged],
            bases: ["debian-13": "debian-13"],
            lease: lease,
        )
        try record(ImageRecord.sample(), in: run)
        return run
    }

    /// Stores a wave of one cell, its endpoint, and both controls, the positive on its own.
    func record(_ cell: CellRecord, endpoint: String = "endpoint-1", in run: Int) throws {
        try record(
            WaveRecord(
                endpoints: [.control("\(endpoint)-control"), .sample(endpoint, for: cell.cell)],
                controls: [
                    .agreed(on: "\(endpoint)-control", by: cell.cell.client),
                    .refused(on: endpoint),
                ],
                cells: [cell],
            ),
            in: run,
        )
    }

    /// Runs SQL past everything but the schema.
    func execute(_ sql: String) throws {
        try database.write { try $0.execute(sql: sql) }
    }

    /// Fetches one number.
    func count(_ sql: String) throws -> Int {
        try database.read { try Int.fetchOne($0, sql: sql) ?? 0 }
    }

    /// Every row of every table, as text.
    func contents() throws -> [String: [String]] {
        try database.read { database in
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
            )
            return Dictionary(
                uniqueKeysWithValues: try tables.map { table in
                    let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(table)")
                    return (table, rows.map(\.description))
                }
            )
        }
    }
}
