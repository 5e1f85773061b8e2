import GRDB
package import Interop

extension ResultStore {
    /// Everything that is known of one cell; nil where the run has no such number.
    package func account(of number: Int, in run: Int) throws(StoreError) -> CellAccount? {
        try read("read cell \(number) of", Self.name(of: run)) { database in
            try database.account(of: number, in: run)
        }
    }

    /// A run as it was before its first container started; nil where there is none.
    package func record(of run: Int) throws(StoreError) -> RunRecord? {
        try read("read", Self.name(of: run)) { try $0.record(of: run) }
    }
}

extension Database {
    /// A run as it was before its first container started; nil where there is none.
    func record(of run: Int) throws -> RunRecord? {
        let row = try Row.fetchOne(self, sql: "SELECT * FROM run WHERE id = ?", arguments: [run])
        guard let row else { return nil }
        let files = try Row.fetchAll(
            self,
            sql: "SELECT name, content FROM artifact WHERE run_id = ? AND endpoint_id IS NULL",
            arguments: [run],
        )
        return try RunRecord(row: row, dataFiles: files.contentByName)
    }

    /// Everything that is known of one cell; nil where the run has no such number.
    func account(of number: Int, in run: Int) throws -> CellAccount? {
        guard
            let row = try rows("run_id = ? AND number = ?", [run, number]).first,
            let cell = try Row.fetchOne(
                self,
                sql: "SELECT * FROM cell WHERE run_id = ? AND number = ?",
                arguments: [run, number],
            )
        else { return nil }
        let attempts = try Row.fetchAll(
            self,
            sql: """
                SELECT attempt.*, endpoint.uuid AS endpoint_uuid FROM attempt
                LEFT JOIN endpoint ON endpoint.id = endpoint_id
                WHERE cell_id = ? ORDER BY attempt.number
                """,
            arguments: [cell["id"]],
        )
        var account = CellAccount(
            row: row,
            expectation: try ExpectationAccount(row: cell),
            attempts: try attempts.map {
                try AttemptRecord(row: $0, samples: try samples(of: $0["id"]))
            },
            messages: Dictionary(
                uniqueKeysWithValues: try attempts.map {
                    ($0["number"], try messages(of: $0["id"]))
                }
            ),
            endpoints: try endpoints(of: cell["id"]),
            controls: try controls(of: cell["id"], image: cell["image_id"], in: run),
            image: try Row.fetchOne(
                self,
                sql: "SELECT * FROM image WHERE id = ?",
                arguments: [cell["image_id"] as Int64?],
            )
            .map(ImageRecord.init(row:)),
        )
        account.reproductions = try reproductions(of: cell["id"])
        return account
    }

    private func samples(of attempt: Int64) throws -> [SampleRecord] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT sample.*, endpoint.uuid AS endpoint_uuid FROM sample
                LEFT JOIN endpoint ON endpoint.id = endpoint_id
                WHERE attempt_id = ? ORDER BY sample.id
                """,
            arguments: [attempt],
        )
        .map(SampleRecord.init(row:))
    }

    private func messages(of attempt: Int64) throws -> [ObservedMessage] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT message.* FROM message JOIN sample ON sample.id = sample_id
                WHERE attempt_id = ? ORDER BY sample_id, position
                """,
            arguments: [attempt],
        )
        .map(ObservedMessage.init(row:))
    }

    /// Every server that a cell was tried with, by the number of the attempt.
    private static let servers = """
        SELECT endpoint_id, number FROM attempt WHERE cell_id = :cell
        UNION SELECT sample.endpoint_id, attempt.number FROM attempt
            JOIN sample ON sample.attempt_id = attempt.id WHERE cell_id = :cell
        """

    private func endpoints(of cell: Int64) throws -> [EndpointRecord] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT endpoint.*, image.recipe_hash AS recipe_hash FROM (
                    SELECT endpoint_id, min(number) AS number FROM (\(Self.servers))
                    GROUP BY endpoint_id
                ) AS use
                JOIN endpoint ON endpoint.id = use.endpoint_id
                LEFT JOIN image ON image.id = endpoint.image_id
                ORDER BY use.number, endpoint.id
                """,
            arguments: ["cell": cell],
        )
        .map { row in
            let files = try Row.fetchAll(
                self,
                sql: "SELECT name, content FROM artifact WHERE endpoint_id = ?",
                arguments: [row["id"]],
            )
            return try EndpointRecord(row: row, files: files.contentByName)
        }
    }

    /// The negative controls of a cell's servers, and the positive one of its image and client.
    ///
    /// Older programs had one client make the positive control for all.
    private func controls(of cell: Int64, image: Int64?, in run: Int) throws -> [ControlRecord] {
        let positive = "kind = 'positive' AND run_id = :run AND image_id = :image"
        return try Row.fetchAll(
            self,
            sql: """
                SELECT control.*, endpoint.uuid AS endpoint_uuid
                FROM control JOIN endpoint ON endpoint.id = endpoint_id
                WHERE (kind = 'negative' AND endpoint_id IN
                        (SELECT endpoint_id FROM (\(Self.servers))))
                    OR (\(positive) AND client = ifnull(
                        (
                            SELECT client FROM control JOIN endpoint ON endpoint.id = endpoint_id
                            WHERE \(positive)
                                AND client = (SELECT client FROM cell WHERE id = :cell)
                            LIMIT 1
                        ),
                        client
                    ))
                ORDER BY control.id
                """,
            arguments: ["cell": cell, "run": run, "image": image],
        )
        .map(ControlRecord.init(row:))
    }
}
