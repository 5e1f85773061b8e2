import GRDB

extension ResultStore {
    /// The cells of a run as a comparison needs them, in the order of its plan.
    package func comparedCells(in run: Int) throws(StoreError) -> [ComparedCell] {
        try read("compare", Self.name(of: run)) { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT \(ComparedCell.columns) FROM \(ComparedCell.tables)
                    WHERE cell.run_id = ? ORDER BY cell.number
                    """,
                arguments: [run],
            )
            return try Array(rows.map(ComparedCell.init(row:)))
        }
    }

    /// The messages of the handshake that stands for each cell that agreed, by the cell's number.
    ///
    /// Both hellos were seen twice, on the wire and by the client's library: once is enough.
    package func agreedMessages(in run: Int) throws(StoreError) -> [Int: [MessageLength]] {
        try read("compare", Self.name(of: run)) { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT cell.number, message.sender, message.type, message.name, message.length
                    FROM cell
                    JOIN attempt ON attempt.id = cell.decisive_attempt_id
                    JOIN sample ON sample.attempt_id = attempt.id
                    JOIN message ON message.sample_id = sample.id
                    WHERE cell.run_id = ? AND attempt.outcome = 'agreed'
                        AND NOT (message.encrypted AND message.type IN (1, 2))
                    ORDER BY message.sample_id, message.position
                    """,
                arguments: [run],
            )
            var messages: [Int: [MessageLength]] = [:]
            while let row = try rows.next() {
                messages[row["number"], default: []].append(try MessageLength(row: row))
            }
            return messages
        }
    }

    /// The names that a run's catalogue had for groups, by code point.
    package func groupNames(in run: Int) throws(StoreError) -> [Int: String] {
        try read("compare", Self.name(of: run)) { database in
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT id, name FROM named_group WHERE run_id = ?",
                arguments: [run],
            )
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["id"], $0["name"]) })
        }
    }

    /// What a run worked with as a whole; nil where there is none with that number.
    package func inputs(of run: Int) throws(StoreError) -> RunInputs? {
        try read("read", Self.name(of: run)) { database in
            try Row.fetchOne(
                database,
                sql: "SELECT \(RunInputs.columns) FROM run WHERE id = ?",
                arguments: [run],
            )
            .map(RunInputs.init(row:))
        }
    }

    /// The texts that two runs were given and that differ, the matrix first, compared by content.
    package func changedFiles(
        from earlier: Int,
        to later: Int,
    ) throws(StoreError) -> [InputFile] {
        try read("compare", Self.name(of: later)) { database in
            try database.changedFiles(from: earlier, to: later)
        }
    }

    /// The number of the last finished run of the same matrix before one; nil where there is none.
    package func finishedRun(before run: Int) throws(StoreError) -> Int? {
        try read("compare", Self.name(of: run)) { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT max(id) FROM run
                    WHERE status = 'finished' AND id < ?1
                        AND matrix = (SELECT matrix FROM run WHERE id = ?1)
                    """,
                arguments: [run],
            )
        }
    }

    /// The numbers of a run and of the finished runs of its matrix before it, the earliest first.
    package func finishedRuns(upTo run: Int, atMost count: Int) throws(StoreError) -> [Int] {
        try read("compare", Self.name(of: run)) { database in
            try Int.fetchAll(
                database,
                sql: """
                    SELECT id FROM run
                    WHERE id = ?1 OR (
                        id < ?1 AND status = 'finished'
                        AND matrix = (SELECT matrix FROM run WHERE id = ?1)
                    )
                    ORDER BY id DESC LIMIT ?2
                    """,
                arguments: [run, count],
            )
            .reversed()
        }
    }
}

extension Database {
    /// The same, within a transaction that is under way; no content leaves SQLite.
    ///
    /// `ifnull` is that of the index `artifact_name`, which spares a look at every configuration.
    func changedFiles(from earlier: Int, to later: Int) throws -> [InputFile] {
        let matrix = try Bool.fetchOne(
            self,
            sql: """
                SELECT (SELECT matrix_text FROM run WHERE id = ?)
                    IS NOT (SELECT matrix_text FROM run WHERE id = ?)
                """,
            arguments: [earlier, later],
        )
        let files = try Row.fetchAll(
            self,
            sql: """
                SELECT old.name, new.id IS NULL AS is_removed, 0 AS is_added
                FROM artifact AS old LEFT JOIN artifact AS new
                    ON new.run_id = ?2 AND ifnull(new.endpoint_id, 0) = 0 AND new.name = old.name
                WHERE old.run_id = ?1 AND ifnull(old.endpoint_id, 0) = 0
                    AND new.content IS NOT old.content
                UNION ALL
                SELECT new.name, 0, 1 FROM artifact AS new
                WHERE new.run_id = ?2 AND ifnull(new.endpoint_id, 0) = 0 AND NOT EXISTS (
                    SELECT 1 FROM artifact AS old
                    WHERE old.run_id = ?1 AND ifnull(old.endpoint_id, 0) = 0
                        AND old.name = new.name
                )
                ORDER BY 1
                """,
            arguments: [earlier, later],
        )
        return (matrix == true ? [InputFile(name: nil, presence: .changed)] : [])
            + files.map { row in
                let isAdded: Bool = row["is_added"]
                let isRemoved: Bool = row["is_removed"]
                return InputFile(
                    name: row["name"],
                    presence: isAdded ? .added : isRemoved ? .removed : .changed,
                )
            }
    }
}
