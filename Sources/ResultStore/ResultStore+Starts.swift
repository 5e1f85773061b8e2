import GRDB
import Interop

extension ResultStore {
    /// The median handshake of every server start of a run, in microseconds, by the cell's number.
    ///
    /// It is the interval of ``ResultColumn/handshakeP50``, and as there one that was really
    /// measured: from TCP connected to the client's Finished sent. Warm-ups are left out, and
    /// attempts that did not agree, and cells whose verdict is not good: their times are not
    /// those of the cell. The starts of a cell are in the order in which they were recorded;
    /// a cell without any is not in it.
    package func startMedians(in run: Int) throws(StoreError) -> [Int: [Int]] {
        try read("read the times of", Self.name(of: run)) { database in
            let rows = try Row.fetchCursor(database, sql: Self.handshakes, arguments: [run])
            var medians: [Int: [Int]] = [:]
            var start: (cell: Int, endpoint: Int)?
            var handshakes: [Int] = []
            func close() {
                guard let start, let median = Quantile.nearestRank(0.5, of: handshakes) else {
                    return
                }
                medians[start.cell, default: []].append(median)
                handshakes = []
            }
            while let row = try rows.next() {
                let next: (cell: Int, endpoint: Int) = (row[0], row[1])
                if start.map({ $0 != next }) ?? true {
                    close()
                    start = next
                }
                handshakes.append(row[2])
            }
            close()
            return medians
        }
    }

    /// Cell, server and time of every measured handshake; those of one server in a row.
    private static let handshakes = """
        SELECT cell.number, sample.endpoint_id, sample.finished_sent_us - sample.connected_us
        FROM cell
        JOIN attempt ON attempt.cell_id = cell.id
        JOIN sample ON sample.attempt_id = attempt.id
        WHERE cell.run_id = ? AND cell.verdict IN ('pass', 'unsupported', 'known')
            AND attempt.outcome = 'agreed' AND sample.endpoint_id IS NOT NULL
            AND sample.outcome = 'agreed' AND sample.number > 0
            AND sample.finished_sent_us IS NOT NULL AND sample.connected_us IS NOT NULL
        ORDER BY cell.number, sample.endpoint_id
        """
}
