import GRDB
package import Interop

extension ResultStore {
    /// Every run, the oldest first.
    package func runs() throws(StoreError) -> [RunSummary] {
        try read("list", "runs") { try $0.runs(numbered: nil) }
    }

    /// One run; nil where there is none with that number.
    package func run(_ number: Int) throws(StoreError) -> RunSummary? {
        try read("read", Self.name(of: number)) { try $0.runs(numbered: number).first }
    }

    /// The run that began last; nil where there is none.
    package func latestRun() throws(StoreError) -> RunSummary? {
        try read("list", "runs") { database in
            let number = try Int.fetchOne(database, sql: "SELECT max(id) FROM run")
            return try number.flatMap { try database.runs(numbered: $0).first }
        }
    }

    /// The number of the run that began so many before the last one; nil where there is none.
    package func numberOfRun(before count: Int) throws(StoreError) -> Int? {
        try read("list", "runs") { database in
            try Int.fetchOne(
                database,
                sql: "SELECT id FROM run ORDER BY id DESC LIMIT 1 OFFSET ?",
                arguments: [count],
            )
        }
    }

    /// How many runs there are.
    package func countOfRuns() throws(StoreError) -> Int {
        try read("list", "runs") { database in
            try Int.fetchOne(database, sql: "SELECT count(*) FROM run") ?? 0
        }
    }

    /// The rows of a run, in the order of its plan.
    package func results(in run: Int) throws(StoreError) -> [ResultRow] {
        try read("read", Self.name(of: run)) { database in
            try database.rows("run_id = ? ORDER BY number", [run])
        }
    }

    /// The row of one cell; nil where the run has no such number.
    package func result(run: Int, number: Int) throws(StoreError) -> ResultRow? {
        try read("read", Self.name(of: run)) { database in
            try database.rows("run_id = ? AND number = ?", [run, number]).first
        }
    }

    /// The cells of a run whose key holds a text, in the order of the plan.
    ///
    /// A text that is a whole key names that cell alone, even where it is part of another.
    package func cells(matching part: String, in run: Int) throws(StoreError) -> [CellName] {
        try read("read", Self.name(of: run)) { database in
            let cells = try Row.fetchAll(
                database,
                sql: """
                    SELECT number, key FROM cell
                    WHERE run_id = ? AND instr(key, ?) > 0 ORDER BY number
                    """,
                arguments: [run, part],
            )
            .map { CellName(run: run, number: $0["number"], key: $0["key"]) }
            return cells.first { $0.key == part }.map { [$0] } ?? cells
        }
    }

    /// The names of the cell with a number in a run; nil where the run has no such number.
    package func cell(_ number: Int, in run: Int) throws(StoreError) -> CellName? {
        try read("read", Self.name(of: run)) { database in
            try String.fetchOne(
                database,
                sql: "SELECT key FROM cell WHERE run_id = ? AND number = ?",
                arguments: [run, number],
            )
            .map { CellName(run: run, number: number, key: $0) }
        }
    }

    /// The versions last seen in the image of a server and release; nil where none was recorded.
    package func versionsLastSeen(
        server: String,
        release: String,
    ) throws(StoreError) -> ImageVersions? {
        try read("read", "image of \(server)/\(release)") { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT image.* FROM image JOIN run_image ON image_id = id
                    WHERE server = ? AND release = ? AND purpose = 'server'
                    ORDER BY run_id DESC, id DESC LIMIT 1
                    """,
                arguments: [server, release],
            )
            .map(ImageVersions.init(row:))
        }
    }

    /// The version last seen in a release's own libraries; nil where none was recorded.
    package func opensslLastSeen(of release: String) throws(StoreError) -> String? {
        try read("read", "libraries of \(release)") { database in
            try String.fetchOne(
                database,
                sql: """
                    SELECT openssl_version FROM image JOIN run_image ON image_id = id
                    WHERE release = ? AND purpose = 'openssl' AND openssl_version IS NOT NULL
                    ORDER BY run_id DESC, id DESC LIMIT 1
                    """,
                arguments: [release],
            )
        }
    }
}

extension Database {
    /// The rows of the view that meet a condition.
    func rows(_ condition: String, _ arguments: StatementArguments) throws -> [ResultRow] {
        let columns = ResultColumn.allCases.map(\.rawValue).joined(separator: ", ")
        let cursor = try Row.fetchCursor(
            self,
            sql: "SELECT \(columns) FROM result WHERE \(condition)",
            arguments: arguments,
        )
        return try Array(cursor.map(ResultRow.init(row:)))
    }

    fileprivate func runs(numbered number: Int?) throws -> [RunSummary] {
        var verdicts: [Int: [Verdict: Int]] = [:]
        var planned: [Int: Int] = [:]
        // One condition or the other: for both in one SQLite looks at the cells of all runs.
        let counts = try Row.fetchCursor(
            self,
            sql: """
                SELECT run_id, verdict, count(*) AS cells FROM cell
                WHERE \(number == nil ? "?1 IS NULL" : "run_id = ?1") GROUP BY run_id, verdict
                """,
            arguments: [number],
        )
        while let row = try counts.next() {
            let run: Int = row["run_id"]
            planned[run, default: 0] += row["cells"] as Int
            guard let word = row["verdict"] as String? else { continue }
            verdicts[run, default: [:]][try StoredText.word(of: word, as: "verdict")] = row["cells"]
        }
        return try Row.fetchAll(
            self,
            sql: """
                SELECT id, uuid, matrix, started_at, ended_at, status FROM run
                WHERE ?1 IS NULL OR id = ?1 ORDER BY id
                """,
            arguments: [number],
        )
        .map { row in
            RunSummary(
                number: row["id"],
                id: row["uuid"],
                matrix: row["matrix"],
                startedAt: try StoredText.moment(of: row["started_at"], as: "start of a run"),
                endedAt: try (row["ended_at"] as String?).map {
                    try StoredText.moment(of: $0, as: "end of a run")
                },
                state: try StoredText.word(of: row["status"], as: "status of a run"),
                planned: planned[row["id"], default: 0],
                verdicts: verdicts[row["id"], default: [:]],
            )
        }
    }
}
