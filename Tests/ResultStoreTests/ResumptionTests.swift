import GRDB
import Interop
import Testing

@testable import ResultStore

@Suite struct `A run that goes on` {
    private static let later = Timestamp(microseconds: Timestamp.sample.microseconds + 60_000_000)

    /// A store with a run that was interrupted after the first of its two cells.
    private func interrupted() throws -> ResultStore {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(lease: "first")
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        try store.finish(run: run, as: .interrupted, at: .sample)
        return store
    }

    private func resume(_ store: ResultStore, lease: String = "second") throws {
        try store.resume(run: 1, lease: lease, labVersion: "0.2.0", at: Self.later)
    }

    @Test func `is finished as any other, and keeps that it was interrupted`() throws {
        let store = try interrupted()
        let before = try #require(try store.account(of: 1, in: 1))
        try resume(store)
        #expect(try store.run(1)?.state == .running)
        #expect(try store.run(1)?.endedAt == nil)
        #expect(try store.unrecorded(in: 1) == [2])
        let cell = Cell.sample(2, group: .x25519)
        try store.record(
            WaveRecord(
                endpoints: [.sample("endpoint-2", for: cell)],
                controls: [.refused(on: "endpoint-2")],
                cells: [CellRecord.sample(cell, .fail, [.refused(on: "endpoint-2")])],
            ),
            in: 1,
        )
        try store.finish(run: 1, as: .finished, at: Self.later)
        #expect(try store.run(1)?.state == .finished)
        #expect(try store.account(of: 1, in: 1) == before)
        #expect(
            try store.resumptions(of: 1) == [
                Resumption(
                    interruptedAt: .sample,
                    resumedAt: Self.later,
                    labVersion: "0.2.0",
                )
            ]
        )
    }

    @Test func `is known by its new lease`() throws {
        let store = try interrupted()
        try resume(store)
        var leases: [String] = []
        let ended = try store.interruptRuns(
            whereOwnerIsGone: { lease in
                leases.append(lease)
                return true
            },
            at: Self.later,
        )
        #expect(ended == [1])
        #expect(leases == ["second"])
    }

    @Test func `may be interrupted again`() throws {
        let store = try interrupted()
        try resume(store)
        try store.finish(run: 1, as: .interrupted, at: Self.later)
        try resume(store, lease: "third")
        #expect(try store.resumptions(of: 1).count == 2)
    }

    @Test func `does not go on twice`() throws {
        let store = try interrupted()
        try resume(store)
        let error = #expect(throws: StoreError.self) { try resume(store, lease: "third") }
        #expect(
            error?.description
                == "cannot resume `run 1`: only a run that was interrupted is resumed"
        )
        #expect(try store.resumptions(of: 1).count == 1)
    }

    @Test func `goes on once where several processes try`() async throws {
        try await withFolder { folder in
            let path = "\(folder)/results.sqlite"
            let store = try ResultStore.open(at: path)
            let run = try store.beginSample()
            try store.finish(run: run, as: .interrupted, at: .sample)
            let resumed = await withTaskGroup(of: Bool.self) { group in
                for number in 1...6 {
                    group.addTask {
                        (try? ResultStore.open(at: path).resume(
                            run: run,
                            lease: "\(number)",
                            labVersion: "0",
                            at: Self.later,
                        )) != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(resumed == 1)
            #expect(try store.resumptions(of: run).count == 1)
        }
    }

    @Test func `has to be there, and not to be finished`() throws {
        let store = try ResultStore.inMemory()
        let error = #expect(throws: StoreError.self) { try resume(store) }
        #expect(error?.description == "cannot resume `run 1`: there is no run 1")
        let run = try store.beginSample(cells: [.sample(1)])
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        try store.finish(run: run, as: .finished, at: .sample)
        #expect(throws: StoreError.self) { try resume(store) }
    }

    static let hands = [
        ("UPDATE run SET status = 'running', ended_at = NULL", "a run ends once"),
        (
            "UPDATE run SET status = 'running', ended_at = NULL, lease = 'mine'",
            "a run stays what it was begun as"
        ),
        ("UPDATE run SET lease = 'mine'", "a run stays what it was begun as"),
        ("UPDATE run SET repeats = 9", "a run stays what it was begun as"),
        (
            """
            INSERT INTO resumption (run_id, lease, lab_version, interrupted_at, resumed_at)
            VALUES (1, 'mine', '', '2020-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z')
            """,
            "only a run that was interrupted is resumed"
        ),
    ]

    @Test(arguments: hands)
    func `does not go on by hand`(_ sql: String, _ words: String) throws {
        let store = try interrupted()
        let error = #expect(throws: DatabaseError.self) { try store.execute(sql) }
        #expect(error?.message == words)
    }

    @Test(arguments: [
        "UPDATE run SET lease = 'mine'", "UPDATE run SET samples = 9",
        "UPDATE resumption SET lease = 'mine'", "DELETE FROM resumption",
        "REPLACE INTO resumption SELECT * FROM resumption",
    ])
    func `stays what it is then`(_ sql: String) throws {
        let store = try interrupted()
        try resume(store)
        #expect(throws: DatabaseError.self) { try store.execute(sql) }
    }

    @Test func `has one image of each server`() throws {
        let store = try interrupted()
        try resume(store)
        try store.record(ImageRecord.sample(), in: 1)
        try store.record(ImageRecord.sample(server: "apache"), in: 1)
        let error = #expect(throws: StoreError.self) {
            try store.record(ImageRecord.sample(digest: "sha256:2222"), in: 1)
        }
        #expect(
            error?.description == """
                cannot record an image of `run 1`: a run has one image of each server, release \
                and bench
                """
        )
        #expect(try store.images(of: 1).map(\.server) == ["nginx", "apache"])
    }

    @Test func `tells what it was begun with`() throws {
        let store = try interrupted()
        #expect(try store.cells(of: 1).map(\.number) == [1, 2])
        #expect(try store.lastWave(of: 1) == 1)
        #expect(try store.lastWave(of: 2) == 0)
        #expect(try store.record(of: 1)?.repeats == nil)
    }
}
