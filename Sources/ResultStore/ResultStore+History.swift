import GRDB

extension ResultStore {
    /// A cell in every run that planned it, the earliest first.
    package func entries(of key: String) throws(StoreError) -> [HistoryEntry] {
        try read("read", key) { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT \(ComparedCell.columns), \(RunInputs.columns)
                    FROM \(ComparedCell.tables) JOIN run ON run.id = cell.run_id
                    WHERE cell.key = ? ORDER BY cell.run_id
                    """,
                arguments: [key],
            )
            return try Array(
                rows.map { row in
                    HistoryEntry(cell: try ComparedCell(row: row), run: try RunInputs(row: row))
                }
            )
        }
    }

    /// The finished runs of a matrix that began after another run, the earliest first.
    package func finishedRuns(of matrix: String, after run: Int) throws(StoreError) -> [Int] {
        try read("list", "runs of \(matrix)") { database in
            try Int.fetchAll(
                database,
                sql: """
                    SELECT id FROM run
                    WHERE matrix = ? AND id > ? AND status = 'finished' ORDER BY id
                    """,
                arguments: [matrix, run],
            )
        }
    }

    /// The cells whose key holds a text, in the latest run that has any; in the order of its plan.
    ///
    /// A text that is a whole key names that cell alone. Every key of the file is looked at once,
    /// by steps from each to the next in the index, whatever the number of runs.
    package func latestCells(matching part: String) throws(StoreError) -> [CellName] {
        let run = try read("read", part) { database in
            try Int.fetchOne(
                database,
                sql: "SELECT max(run_id) FROM cell WHERE key = ?",
                arguments: [part],
            )
                ?? Int.fetchOne(
                    database,
                    sql: """
                        WITH RECURSIVE one(key) AS (
                            SELECT min(key) FROM cell
                            UNION ALL
                            SELECT (SELECT min(key) FROM cell WHERE cell.key > one.key)
                            FROM one WHERE one.key IS NOT NULL
                        )
                        SELECT max((SELECT max(run_id) FROM cell WHERE cell.key = one.key))
                        FROM one WHERE instr(one.key, ?) > 0
                        """,
                    arguments: [part],
                )
        }
        return try run.map { number throws(StoreError) in try cells(matching: part, in: number) }
            ?? []
    }
}
