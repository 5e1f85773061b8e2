import GRDB

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
            let rows = try Row.fetchCursor(database, sql: Self.startMedians, arguments: [run])
            var medians: [Int: [Int]] = [:]
            while let row = try rows.next() {
                medians[row["cell"], default: []].append(row["handshake"])
            }
            return medians
        }
    }

    /// The handshake in the middle of each start, or the one before it: `Quantile.nearestRank`.
    private static let startMedians = """
        SELECT cell, handshake FROM (
            SELECT cell, start, handshake,
                row_number() OVER (PARTITION BY cell, start ORDER BY handshake) AS rank,
                count(*) OVER (PARTITION BY cell, start) AS count
            FROM (
                SELECT cell.number AS cell, attempt.endpoint_id AS start,
                    sample.finished_sent_us - sample.connected_us AS handshake
                FROM cell
                JOIN attempt ON attempt.cell_id = cell.id
                JOIN sample ON sample.attempt_id = attempt.id
                WHERE cell.run_id = ? AND cell.verdict IN ('pass', 'unsupported', 'known')
                    AND attempt.outcome = 'agreed'
                    AND sample.outcome = 'agreed' AND sample.number > 0
            )
            WHERE handshake IS NOT NULL
        )
        WHERE rank = (count + 1) / 2 ORDER BY cell, start
        """
}
