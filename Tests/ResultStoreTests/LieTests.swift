import GRDB
import Interop
import Testing

@testable import ResultStore

@Suite struct `A lie` {
    @Test(
        arguments: Lie.ofWitnesses + Lie.ofVerdicts + Lie.ofCellsAsShipped + Lie.ofStarts
            + Lie.ofScenarios
    )
    func `is refused by the schema, and leaves nothing behind`(_ lie: Lie) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [lie.cell, .sample(2, group: .x25519)])
        let error = #expect(throws: StoreError.self) { try store.record(lie.wave, in: run) }
        let words = "\(error?.description ?? "nothing was thrown")"
        #expect(words.hasPrefix("cannot record a wave of `run 1`: "))
        #expect(words.contains(lie.words), "\(words)")
        for table in ["endpoint", "control", "attempt", "sample", "message"] {
            #expect(try store.count("SELECT count(*) FROM \(table)") == 0, "\(table)")
        }
        #expect(try store.unrecorded(in: run) == [1, 2])
    }

    @Test(arguments: Lie.truths)
    func `is told from the truth of a scenario`(_ truth: Lie) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [truth.cell])
        try store.record(truth.wave, in: run)
        #expect(try store.result(run: run, number: 1)?.verdict == .pass)
    }

    @Test func `is told from the truth`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(Lie(name: "none", words: "").wave, in: run)
        #expect(try store.result(run: run, number: 1)?.verdict == .pass)
    }

    @Test func `is told from the truth where a server was started twice`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(Lie.truthOfStarts.wave, in: run)
        let row = try #require(try store.result(run: run, number: 1))
        #expect(row.verdict == .pass)
        #expect(row[.starts] == .integer(2))
        #expect(row[.samples] == .integer(4))
        let account = try #require(try store.account(of: 1, in: run))
        #expect(account.endpoints.map(\.id) == ["endpoint-1", "endpoint-2"])
        #expect(account.attempts == Lie.truthOfStarts.attempts)
        #expect(account.controls == Lie.truthOfStarts.controls)
    }

    @Test func `is told from the truth where no group is named`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [.asShipped()])
        try store.record(Lie.truthAsShipped.wave, in: run)
        let row = try #require(try store.result(run: run, number: 1))
        #expect(row.verdict == .pass)
        #expect(row[.groupName] == .text("any"))
        #expect(row[.groupID] == .null)
        #expect(row[.shape] == .text("X25519MLKEM768"))
        #expect(row[.groupOnWire] == .integer(0x11ec))
        #expect(row.key == "nginx/debian-13/any/default/ecdsa-p256/openssl@debian-13/as-shipped")
    }

    @Test(arguments: [
        "group_name = 'X25519'", "group_id = 29", "policy = 'pinned'", "scenario = 'handshake'",
    ])
    func `cannot be planned about the group of a cell`(_ change: String) throws {
        let store = try ResultStore.inMemory()
        _ = try store.beginSample(cells: [.asShipped()])
        let columns = [
            "uuid", "run_id", "number", "key", "server", "release", "origin", "base", "group_name",
            "group_id", "policy", "certificate", "client", "scenario",
        ]
        let (changed, value) = (change.prefix { $0 != " " }, change.split(separator: " = ")[1])
        let values = columns.map { column in
            switch column {
            case String(changed): String(value)
            case "uuid", "key": "'another'"
            case "number": "2"
            default: column
            }
        }
        let error = #expect(throws: DatabaseError.self) {
            try store.execute(
                """
                INSERT INTO cell (\(columns.joined(separator: ", ")))
                SELECT \(values.joined(separator: ", ")) FROM cell
                """
            )
        }
        #expect(error?.message == "a cell names a group of its run where its scenario does")
    }

    @Test func `is not what BoringSSL tells, which has no word for the group`() throws {
        let store = try ResultStore.inMemory()
        let cell = Cell.sample(1, client: ClientName("boringssl"))
        let run = try store.beginSample(cells: [cell])
        let attempt = AttemptRecord.agreed(
            but: { $0.saying(groupByLibrary: .some(nil)) },
            everywhere: true
        )
        try store.record(CellRecord.sample(cell, .pass, [attempt]), in: run)
        let row = try #require(try store.result(run: run, number: 1))
        #expect(row[.groupByClient] == .null)
        #expect(row[.groupOnWire] == .integer(0x11ec))
    }

    @Test func `is not a prediction that came true`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [.sample(1)])
        let attempt = AttemptRecord.refused(verdict: .unsupported)
        try store.record(
            CellRecord.sample(.sample(1), .unsupported, [attempt], expecting: .impossible),
            in: run,
        )
        try store.finish(run: run, as: .finished, at: .sample)
        #expect(try store.run(run)?.verdicts == [.unsupported: 1])
    }

    @Test(arguments: [
        "UPDATE cell SET verdict = 'fail' WHERE number = 1",
        "UPDATE cell SET verdict = NULL, attempts = NULL, decisive_attempt_id = NULL",
        "UPDATE cell SET reason = 'another' WHERE number = 1",
        "UPDATE cell SET group_id = 29",
        "UPDATE cell SET verdict = 'pass' WHERE number = 2",
        "DELETE FROM cell WHERE number = 1",
        "DELETE FROM cell WHERE number = 2",
        "UPDATE attempt SET outcome = 'refused'",
        "DELETE FROM attempt",
        "INSERT OR REPLACE INTO attempt SELECT * FROM attempt",
        "UPDATE sample SET evidence = '{}'",
        "DELETE FROM sample",
        "DELETE FROM message",
        "UPDATE endpoint SET library_proof = NULL",
        "DELETE FROM endpoint",
        "INSERT OR REPLACE INTO endpoint SELECT * FROM endpoint",
        "UPDATE control SET outcome = 'refused'",
        "DELETE FROM control",
        """
        INSERT OR REPLACE INTO control (id, endpoint_id, kind, client, outcome, shape, detail, evidence)
        SELECT id, endpoint_id, kind, client, 'refused', '', '', '{}' FROM control
        """,
        "UPDATE image SET openssl_version = '9.9'",
        "DELETE FROM run_image",
        "UPDATE named_group SET name = 'X448'",
        "DELETE FROM named_group",
        "INSERT INTO named_group SELECT run_id, 30, 'X448' FROM named_group LIMIT 1",
        "INSERT OR REPLACE INTO named_group SELECT run_id, 29, 'X448' FROM named_group LIMIT 1",
        "INSERT INTO artifact (run_id, kind, name, content) VALUES (1, 'data', 'late', '')",
        "UPDATE artifact SET content = 'another'",
        "DELETE FROM artifact",
        "UPDATE run SET status = 'finished', ended_at = '2026-11-24T03:40:31.042Z'",
        "UPDATE run SET seed = '1'",
        "UPDATE run SET matrix_text = 'another'",
    ])
    func `cannot be written afterwards, not even by hand`(_ sql: String) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        let before = try store.contents()
        #expect(throws: (any Error).self) { try store.execute(sql) }
        #expect(try store.contents() == before)
    }

    @Test func `cannot show the better of two attempts`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let cell = Cell.sample(1)
        let expectation = Interop.Expectation.works
        try store.record(
            WaveRecord(
                endpoints: [.sample("endpoint-1", for: cell)],
                controls: [.refused(on: "endpoint-1")],
                cells: [],
            ),
            in: run,
        )
        let error = #expect(throws: DatabaseError.self) {
            try store.database.write { database in
                _ = try database.insert(.refused(), of: 1, in: run)
                let better = try database.insert(.agreed(2), of: 1, in: run)
                try database.execute(
                    sql: """
                        UPDATE cell SET expected = 'agreed', expected_shape = ?, meaning = 'works',
                        reason = ?, rule = ?, verdict = 'flaky', attempts = 2,
                        decisive_attempt_id = ? WHERE id = 1
                        """,
                    arguments: [cell.groupName, expectation.reason, expectation.rule, better],
                )
            }
        }
        #expect(error?.message == "a cell shows the first attempt that deviates")
        #expect(try store.count("SELECT count(*) FROM attempt") == 0)
    }

    @Test(arguments: [
        EndpointRecord.sample("endpoint-1", for: .sample(1), file: key),
        EndpointRecord.sample("endpoint-1", for: .sample(1), log: "loaded\n\(key)"),
    ])
    func `is no place for a key`(_ endpoint: EndpointRecord) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let error = #expect(throws: StoreError.self) {
            try store.record(
                WaveRecord(endpoints: [endpoint], controls: [], cells: []),
                in: run
            )
        }
        #expect(error?.description == "cannot record a wave of `run 1`: \(Lie.key)")
        #expect(try store.count("SELECT count(*) FROM artifact WHERE kind <> 'data'") == 0)
    }

    /// No key at all, but what a key in PEM begins and ends with (RFC 7468).
    private static let key = """
        -----BEGIN EC PRIVATE KEY-----
        AAAA
        -----END EC PRIVATE KEY-----
        """
}
