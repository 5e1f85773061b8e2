import GRDB
import Interop

@testable import ResultStore

extension ResultStore {
    /// Begins a run with its image, and returns its number.
    func beginSample(
        _ id: String = "run-1",
        cells: [Cell] = [.sample(1), .sample(2, group: .x25519)],
    ) throws -> Int {
        let run = try begin(
            .sample(id),
            cells: cells,
            origins: ["debian-13": .packaged],
            bases: ["debian-13": "debian-13"],
        )
        try record(ImageRecord.sample(), in: run)
        return run
    }

    /// Stores a wave of one endpoint and one cell.
    func record(_ cell: CellRecord, endpoint: String = "endpoint-1", in run: Int) throws {
        let server = EndpointRecord.sample(endpoint, for: cell.cell)
        try record(WaveRecord(endpoints: [server], controls: [], cells: [cell]), in: run)
    }

    /// Runs SQL past everything but the schema.
    func execute(_ sql: String) throws {
        try database.write { try $0.execute(sql: sql) }
    }

    /// Fetches one number.
    func count(_ sql: String) throws -> Int {
        try database.read { try Int.fetchOne($0, sql: sql) ?? 0 }
    }
}
