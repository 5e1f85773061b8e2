import GRDB
import Interop
import Testing

@testable import ResultStore

@Suite struct `A migration` {
    /// Today's steps, and one of tomorrow.
    private static let tomorrow = Schema.steps + ["ALTER TABLE run ADD COLUMN note TEXT;"]

    /// Everything that makes up the schema of a database.
    private func schema(of database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: "SELECT name || ': ' || ifnull(sql, type) FROM sqlite_master ORDER BY 1",
        )
    }

    private func version(of database: Database) throws -> Int? {
        try Int.fetchOne(database, sql: "PRAGMA user_version")
    }

    @Test(arguments: 0..<tomorrow.count)
    func `makes of an older file what a fresh one is`(steps: Int) throws {
        let (old, fresh) = (try DatabaseQueue(), try DatabaseQueue())
        try fresh.writeWithoutTransaction { try Schema.migrate($0, through: Self.tomorrow) }
        try old.writeWithoutTransaction { database in
            if steps > 0 {
                // Without rules, for those of today are about tables of today.
                for step in Self.tomorrow.prefix(steps) { try database.execute(sql: step) }
                try database.execute(
                    sql: """
                        PRAGMA application_id = \(Schema.applicationID);
                        PRAGMA user_version = \(steps)
                        """
                )
            }
            try Schema.migrate(database, through: Self.tomorrow)
        }
        #expect(try old.read(schema) == fresh.read(schema))
        #expect(try old.read(version) == Self.tomorrow.count)
    }

    /// Every rule of a database, by its name.
    private func rules(of database: Database) throws -> [String] {
        try String.fetchAll(
            database,
            sql: "SELECT name || ': ' || sql FROM sqlite_master WHERE type = 'trigger' ORDER BY 1",
        )
    }

    @Test(arguments: OldFile.allCases)
    func `gives a file of the first programs the rules of today`(_ file: OldFile) async throws {
        try await withFolder { folder in
            let path = "\(folder)/results.sqlite"
            try file.make(at: path)
            let run = try #require(try ResultStore.openExisting(at: path).run(1))
            #expect(
                try ResultStore.openExisting(at: path).result(run: 1, number: 1)?[.groupID]
                    == .integer(29)
            )
            #expect(run.state == .running)
            #expect(run.unrecorded == 1)

            let store = try ResultStore.open(at: path)
            let fresh = try ResultStore.inMemory()
            #expect(try store.database.read(rules) == fresh.database.read(rules))
            #expect(try store.database.read(version) == Schema.version)
            let words = try Hand.program.write("REPLACE INTO run SELECT * FROM run", to: path)
            #expect(words == "what is stored is never replaced")
            // Nobody knows who began it.
            #expect(try store.interruptRuns(whereOwnerIsGone: { _ in true }, at: .sample) == [])

            let next = try store.beginSample("next", cells: [.sample(1)])
            try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: next)
            try store.finish(run: next, as: .finished, at: .sample)
            #expect(try store.run(next)?.verdicts == [.pass: 1])
        }
    }

    @Test func `gives the handshakes of an older file the server of their attempt`() throws {
        let old = try DatabaseQueue()
        try old.writeWithoutTransaction { database in
            for step in Schema.steps.prefix(6) { try database.execute(sql: step) }
            try database.inTransaction {
                try database.execute(sql: OldFile.attempts)
                return .commit
            }
            try database.execute(
                sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 6"
            )
            try Schema.migrate(database)
        }
        let rows = try old.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT cell.number, result.starts, group_concat(sample.start) AS starts_of_client,
                        group_concat(ifnull(sample.endpoint_id, 'none')) AS servers
                    FROM result JOIN cell USING (run_id, number)
                    LEFT JOIN sample ON sample.attempt_id = cell.decisive_attempt_id
                    GROUP BY cell.number ORDER BY cell.number
                    """,
            )
            .map(\.description)
        }
        #expect(
            rows == [
                "[number:1 starts:1 starts_of_client:\"1,2\" servers:\"7,7\"]",
                "[number:2 starts:1 starts_of_client:\"1\" servers:\"7\"]",
                "[number:3 starts:0 starts_of_client:NULL servers:\"none\"]",
            ]
        )
    }

    @Test func `keeps what was stored`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        let before = try store.results(in: run)
        try store.database.writeWithoutTransaction {
            try Schema.migrate($0, through: Self.tomorrow)
        }
        #expect(try store.results(in: run) == before)
        #expect(try store.unrecorded(in: run) == [2])
    }

    @Test func `that breaks off leaves the file as it was`() throws {
        let store = try ResultStore.inMemory()
        _ = try store.beginSample()
        let before = try store.contents()
        let (schemaBefore, versionBefore) = try store.database.read {
            (try schema(of: $0), try version(of: $0))
        }
        #expect(throws: DatabaseError.self) {
            try store.database.writeWithoutTransaction {
                try Schema.migrate($0, through: Self.tomorrow + ["ALTER TABLE nowhere ADD x;"])
            }
        }
        #expect(try store.contents() == before)
        #expect(try store.database.read(schema) == schemaBefore)
        #expect(try store.database.read(version) == versionBefore)
    }

    @Test func `is done once by programs that open a new file together`() async throws {
        try await withFolder { folder in
            let path = "\(folder)/results.sqlite"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...6 {
                    group.addTask {
                        _ = try ResultStore.open(at: path).beginSample("run-\(number)")
                    }
                }
                try await group.waitForAll()
            }
            #expect(try ResultStore.openExisting(at: path).runs().map(\.number) == Array(1...6))
        }
    }
}
