import GRDB
import Interop
import Testing

@testable import ResultStore

@Suite struct `A reproduction` {
    /// A store with a finished run: cell 1 passed, cell 2 was refused.
    static func store() throws -> ResultStore {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        let second = Cell.sample(2, group: .x25519)
        try store.record(
            CellRecord.sample(second, .fail, [.refused(on: "endpoint-2")]),
            endpoint: "endpoint-2",
            in: run,
        )
        try store.finish(run: run, as: .finished, at: .sample)
        return store
    }

    static func record(
        _ id: String = "reproduction-1",
        of cell: Cell = .sample(1),
        against: String? = nil,
        outcome: String = "agreed",
        shape: String = "X25519MLKEM768",
    ) -> ReproductionRecord {
        ReproductionRecord(
            id: id,
            run: 1,
            number: cell.number,
            key: cell.key,
            against: against,
            recordedOutcome: outcome,
            recordedShape: shape,
            imageDigest: "sha256:1111",
            benchDigest: "sha256:bbbb",
            labVersion: "0.1.0",
            notes: ["the bench is gone"],
            startedAt: .sample,
        )
    }

    private static func attempt(
        _ number: Int = 1,
        _ attempt: AttemptRecord = .agreed(),
        isSame: Bool = true,
    ) -> ReproductionAttempt {
        ReproductionAttempt(
            number: number,
            attempt: attempt,
            isSame: isSame,
            expectation: .works,
            positiveControl: .agreed,
            endpoints: [.control(), .sample("endpoint-1", for: .sample(1))],
            controls: [.agreed(on: "endpoint-0"), .refused(on: "endpoint-1")],
        )
    }

    @Test func `is told of with its cell, and counts in no run`() throws {
        let store = try Self.store()
        let (rows, runs) = (try store.results(in: 1), try store.runs())
        let number = try store.begin(Self.record())
        try store.record(Self.attempt(1), of: number)
        try store.record(
            Self.attempt(2, .refused(), isSame: false),
            of: number,
        )
        try store.record(Self.attempt(3), of: number)
        try store.end(reproduction: number, at: .sample)
        let summary = try #require(try store.account(of: 1, in: 1)?.reproductions.first)
        #expect(summary.attempts == 3)
        #expect(summary.same == 2)
        #expect(summary.against == nil)
        #expect(
            summary.endings.map { "\($0.count) \($0.outcome) \($0.shape)" }
                == ["2 agreed X25519MLKEM768", "1 refused alert 40 by server"]
        )
        #expect(try store.account(of: 2, in: 1)?.reproductions == [])
        #expect(try store.results(in: 1) == rows)
        #expect(try store.runs() == runs)
    }

    @Test func `keeps everything that an attempt left behind`() throws {
        let store = try Self.store()
        let number = try store.begin(Self.record())
        let attempt = Self.attempt()
        try store.record(attempt, of: number)
        let row = try #require(
            try store.database.read {
                try Row.fetchOne($0, sql: "SELECT * FROM reproduction_attempt")
            }
        )
        #expect(try row.value("samples") == attempt.attempt.samples)
        #expect(try row.value("endpoints") == attempt.endpoints)
        #expect(try row.value("controls") == attempt.controls)
        #expect(row["positive_control"] == "agreed")
    }

    @Test func `knows all that its cell was tried with`() throws {
        let recorded = try #require(try Self.store().recordedCell(2, in: 1))
        #expect(recorded.account.decisive?.result.outcomeName == "refused")
        #expect(recorded.account.decisiveEndpoint?.id == "endpoint-2")
        #expect(recorded.controlEndpoint?.id == "endpoint-1-control")
        #expect(recorded.planned == 2)
        #expect(recorded.releases == ["debian-13"])
        #expect(recorded.images.map(\.digest) == ["sha256:1111"])
        #expect(recorded.run.seed == .max)
        #expect(recorded.benchDigest == nil)
        #expect(try Self.store().recordedCell(3, in: 1) == nil)
    }

    /// Reproductions that cannot be, each with the schema's word against it.
    static let lies: [(ReproductionRecord, String)] = [
        (record(outcome: "refused", shape: "alert 40 by server"), "what its cell came to"),
        (record(shape: "X25519"), "what its cell came to"),
        (record(of: .sample(1, server: "flask")), "what its cell came to"),
        (record(of: .sample(7)), "cell 7 of run 1"),
    ]

    @Test(arguments: lies)
    func `begins with what its cell came to`(_ record: ReproductionRecord, _ word: String) throws {
        let store = try Self.store()
        let error = #expect(throws: StoreError.self) { try store.begin(record) }
        #expect(error?.description.contains(word) == true, "\(String(describing: error))")
        #expect(try store.count("SELECT count(*) FROM reproduction") == 0)
    }

    @Test func `against another release has the key of that`() throws {
        let store = try Self.store()
        _ = try store.begin(Self.record(of: .sample(1, server: "flask"), against: "debian-14"))
        #expect(try store.account(of: 1, in: 1)?.reproductions.first?.against == "debian-14")
    }

    @Test func `is of a finished cell`() throws {
        let store = try ResultStore.inMemory()
        _ = try store.beginSample()
        #expect(throws: StoreError.self) { try store.begin(Self.record()) }
    }

    @Test func `never calls another outcome the same`() throws {
        let store = try Self.store()
        let number = try store.begin(Self.record())
        let error = #expect(throws: StoreError.self) {
            try store.record(Self.attempt(1, .refused(), isSame: true), of: number)
        }
        #expect(error?.description.contains("another outcome is not the same") == true)
    }

    @Test func `never agrees without handshakes that did`() throws {
        let store = try Self.store()
        let number = try store.begin(Self.record())
        let silent = AttemptRecord.silent(Ending(.agreed, shape: "X25519MLKEM768"))
        let mixed = AttemptRecord.alike(Ending(.refused, shape: "alert 40 by server")) {
            .refused(number: $0)
        }
        let lie = AttemptRecord(
            number: 1,
            endpointID: nil,
            result: .ended(Ending(.agreed, shape: "X25519MLKEM768")),
            verdict: .pass,
            clientVersion: nil,
            negativeControl: nil,
            samples: mixed.samples,
            startedAt: .sample,
        )
        for attempt in [silent, lie] {
            #expect(throws: StoreError.self) {
                try store.record(Self.attempt(1, attempt), of: number)
            }
        }
    }

    @Test func `takes nothing once it is over`() throws {
        let store = try Self.store()
        let number = try store.begin(Self.record())
        try store.end(reproduction: number, at: .sample)
        #expect(throws: StoreError.self) { try store.record(Self.attempt(), of: number) }
        #expect(throws: StoreError.self) { try store.end(reproduction: number, at: .sample) }
        #expect(throws: StoreError.self) { try store.end(reproduction: 99, at: .sample) }
    }

    @Test(arguments: [
        "UPDATE reproduction SET recorded_outcome = 'refused'",
        "UPDATE reproduction SET ended_at = '2026-11-24T03:40:31.042Z', notes = '[]'",
        "UPDATE reproduction SET rowid = 7",
        "DELETE FROM reproduction",
        "UPDATE reproduction_attempt SET is_same = 1",
        "UPDATE reproduction_attempt SET shape = 'x'",
        "DELETE FROM reproduction_attempt",
        "REPLACE INTO reproduction SELECT * FROM reproduction",
        "REPLACE INTO reproduction_attempt SELECT * FROM reproduction_attempt",
    ])
    func `is never rewritten`(_ sql: String) throws {
        let store = try Self.store()
        let number = try store.begin(Self.record())
        try store.record(Self.attempt(), of: number)
        let before = try store.contents()
        #expect(throws: (any Error).self) { try store.execute(sql) }
        #expect(try store.contents() == before)
    }

    @Test func `stores no private key`() throws {
        let store = try Self.store()
        let number = try store.begin(Self.record())
        let key = "-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n"
        let attempt = ReproductionAttempt(
            number: 1,
            attempt: .agreed(),
            isSame: true,
            expectation: nil,
            positiveControl: .agreed,
            endpoints: [.control(), .sample("endpoint-1", for: .sample(1), file: key)],
            controls: [.agreed(on: "endpoint-0"), .refused(on: "endpoint-1")],
        )
        let error = #expect(throws: StoreError.self) {
            try store.record(attempt, of: number)
        }
        #expect(error?.description.contains("a private key is never stored") == true)
    }

    @Test func `goes with the run of its cell`() throws {
        let store = try Self.store()
        let number = try store.begin(Self.record())
        try store.record(Self.attempt(), of: number)
        try store.execute("DELETE FROM run WHERE id = 1")
        #expect(try store.count("SELECT count(*) FROM reproduction") == 0)
        #expect(try store.count("SELECT count(*) FROM reproduction_attempt") == 0)
    }
}
