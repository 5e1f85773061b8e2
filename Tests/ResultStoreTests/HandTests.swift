import Foundation
import GRDB
import Interop
import Testing

@testable import ResultStore

@Suite struct `A hand in the file` {
    /// The bytes of a file with a run that is finished, one that goes on, and one cut off.
    ///
    /// Each has a cell with a verdict; the last has a second one that only has an attempt.
    private static let file = Result {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "pqlab-store-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "results.sqlite")
        let store = try ResultStore.open(at: path.path)
        for (id, cells) in [("done", 1), ("open", 2), ("cut", 2)] {
            let all = [Cell.sample(1), .sample(2, group: .x25519)]
            let run = try store.beginSample(id, cells: Array(all.prefix(cells)))
            try store.record(
                CellRecord.sample(.sample(1), .pass, [.agreed(on: id)]),
                endpoint: id,
                in: run,
            )
        }
        try store.finish(run: 1, as: .finished, at: .sample)
        let endpoint = EndpointRecord.sample("left", for: .sample(2, group: .x25519))
        try store.record(WaveRecord(endpoints: [endpoint], controls: [], cells: []), in: 3)
        try store.database.write { database in
            _ = try database.insert(.agreed(on: "left", negativeControl: nil), of: 5, in: 3)
        }
        try store.finish(run: 3, as: .interrupted, at: .sample)
        try store.database.close()
        return try Data(contentsOf: path)
    }

    private static func withRuns(_ body: (ResultStore, String) throws -> Void) async throws {
        try await withFolder { folder in
            let path = "\(folder)/results.sqlite"
            try file.get().write(to: URL(filePath: path))
            try body(ResultStore.open(at: path), path)
        }
    }

    /// Rows for every table that would join the finished run.
    static let additions = [
        insert(
            "cell",
            [
                "id": "99", "uuid": "'x'", "number": "2", "key": "'x'", "verdict": "NULL",
                "attempts": "NULL", "decisive_attempt_id": "NULL",
            ],
            "run_id = 1",
        ),
        "INSERT INTO run_image SELECT 1, 99",
        insert("endpoint", ["id": "99", "uuid": "'x'"], "run_id = 1"),
        insert("control", ["id": "99"], "id = 1"),
        insert("artifact", ["id": "99", "name": "'x'"], "run_id = 1 AND kind <> 'data'"),
        insert("attempt", ["id": "99", "number": "2"], "id = 1"),
        insert("sample", ["id": "99", "number": "99"], "id = 1"),
        insert("message", ["position": "99"], "sample_id = 2"),
        insert("attempt", ["id": "99", "number": "2"], "cell_id = 5"),
        insert("sample", ["id": "99", "number": "99"], "id = 14"),
        insert("message", ["position": "99"], "sample_id = 14"),
    ]

    @Test(arguments: Hand.allCases, additions)
    func `adds nothing to a run that is over`(_ hand: Hand, _ sql: String) async throws {
        try await Self.withRuns { store, path in
            let before = try store.contents()
            let words = try #require(try hand.write(sql, to: path))
            let isTold = [
                "the run is over", "a verdict is never rewritten",
                "cells are planned before the first server starts",
            ]
            .contains(where: words.contains)
            #expect(isTold, "\(words)")
            #expect(try store.contents() == before)
        }
    }

    /// Rows that would take the place of others.
    static let replacements =
        [
            "run", "image", "run_image", "endpoint", "control", "artifact", "cell", "attempt",
            "sample", "message",
        ]
        .map { replace($0, [:]) } + [
            replace("run", ["status": "'running'", "ended_at": "NULL"], "id = 1"),
            replace("run", ["id": "7", "status": "'running'", "ended_at": "NULL"], "id = 1"),
            replace("image", ["id": "7", "openssl_version": "'9.9'"]),
            replace("image", ["digest": "'x'", "openssl_version": "'9.9'"]),
            replace("endpoint", ["id": "77", "log": "''"], "run_id = 2"),
            replace("control", ["outcome": "'agreed'"], "kind = 'negative'"),
            replace("artifact", ["content": "''"], "run_id = 2 AND kind <> 'data'"),
            replace("attempt", ["id": "77", "outcome": "'refused'"], "id = 2"),
            replace("sample", ["id": "77", "evidence": "'{}'"]),
            replace("message", ["length": "0"]),
            replace("cell", ["id": "77", "uuid": "'x'"], "run_id = 2"),
        ]

    @Test(arguments: Hand.allCases, replacements)
    func `puts no row in another's place`(_ hand: Hand, _ sql: String) async throws {
        try await Self.withRuns { store, path in
            let before = try store.contents()
            let words = try #require(try hand.write(sql, to: path))
            let isTold = [
                "what is stored is never replaced", "a run begins as running",
                "cells are planned before the first server starts", "the run is over",
                "a verdict is never rewritten", "cells are planned from the data that there is",
            ].contains(where: words.contains)
            #expect(isTold, "\(words)")
            #expect(try store.contents() == before)
        }
    }

    @Test(
        arguments: Hand.allCases,
        [
            "UPDATE OR REPLACE run SET rowid = 1 WHERE id = 2",
            "UPDATE run SET rowid = 5 WHERE id = 2",
            "UPDATE cell SET rowid = 5 WHERE run_id = 2 AND number = 2",
            "UPDATE OR REPLACE cell SET rowid = 1 WHERE run_id = 2 AND number = 2",
        ]
    )
    func `gives no row another's number`(_ hand: Hand, _ sql: String) async throws {
        try await Self.withRuns { store, path in
            let before = try store.contents()
            #expect(try hand.write(sql, to: path) != nil)
            #expect(try store.contents() == before)
        }
    }

    @Test(arguments: Hand.allCases)
    func `begins no run among the remains of another`(_ hand: Hand) async throws {
        try await Self.withRuns { store, path in
            let words = try hand.write(
                """
                CREATE TEMP TABLE old AS SELECT * FROM run;
                DELETE FROM run WHERE id = 1;
                \(Self.insert("run", ["status": "'running'", "ended_at": "NULL"], "id = 1", from: "old"));
                """,
                to: path,
            )
            #expect(words?.contains("a run begins without anything") == true, "\(words ?? "")")
        }
    }

    /// Attempts that claim what no handshake shows, each with the verdict it is to get.
    @Test(
        arguments: Hand.allCases,
        [
            ("20, 0, 1", "an attempt counts the handshakes that there are"),
            ("0, 0, 0", "a pass needs every piece of its evidence"),
        ]
    )
    func `forges no pass`(_ hand: Hand, _ counts: (String, String)) async throws {
        try await Self.withRuns { store, path in
            let (figures, rule) = counts
            let endpoint = EndpointRecord.sample("fresh", for: .sample(2, group: .x25519))
            try store.record(
                WaveRecord(endpoints: [endpoint], controls: [.refused(on: "fresh")], cells: []),
                in: 2,
            )
            let words = try hand.write(
                """
                INSERT INTO attempt (id, cell_id, number, endpoint_id, outcome, shape, detail,
                    verdict, negative_control, group_by_client, group_on_wire,
                    samples, handshakes_failed, starts, started_at)
                SELECT 77, cell.id, 1, endpoint.id, 'agreed', 'X25519', '', 'pass', 'refused',
                    29, 29, \(figures), endpoint.started_at
                FROM cell JOIN endpoint ON endpoint.uuid = 'fresh'
                WHERE cell.run_id = 2 AND cell.number = 2;
                UPDATE cell SET expected = 'agreed', expected_shape = 'X25519',
                    meaning = 'works', reason = 'x', rule = 'x', verdict = 'pass', attempts = 1,
                    decisive_attempt_id = 77, positive_control = 'agreed',
                    image_id = (SELECT image_id FROM endpoint WHERE uuid = 'fresh')
                WHERE run_id = 2 AND number = 2;
                """,
                to: path,
            )
            #expect(words?.contains(rule) == true, "\(words ?? "nothing was said")")
            #expect(try store.unrecorded(in: 2) == [2])
        }
    }

    private static func insert(
        _ table: String,
        _ changes: [String: String],
        _ condition: String = "true",
        from source: String? = nil,
    ) -> String {
        "INSERT INTO \(table) \(copy(source ?? table, changes, condition, columns[table] ?? []))"
    }

    private static func replace(
        _ table: String,
        _ changes: [String: String],
        _ condition: String = "true",
    ) -> String {
        "REPLACE INTO \(table) \(copy(table, changes, condition, columns[table] ?? []))"
    }

    /// Selects columns of a table, some of them with another value.
    private static func copy(
        _ source: String,
        _ changes: [String: String],
        _ condition: String,
        _ columns: [String],
    ) -> String {
        let values = columns.map { changes[$0] ?? $0 }
        return """
            (\(columns.joined(separator: ", ")))
            SELECT \(values.joined(separator: ", ")) FROM \(source) WHERE \(condition)
            """
    }

    /// The columns of every table that are written, and not computed.
    private static let columns: [String: [String]] =
        (try? ResultStore.inMemory().database.read { database in
            let tables = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'table'",
            )
            return Dictionary(
                uniqueKeysWithValues: try tables.map { table in
                    (
                        table,
                        try String.fetchAll(
                            database,
                            sql: "SELECT name FROM pragma_table_info(?)",
                            arguments: [table],
                        )
                    )
                }
            )
        }) ?? [:]
}
