import GRDB
import Interop
import Testing

@testable import ResultStore

@Suite struct `A run in the store` {
    @Test func `has every planned cell before anything is known of it`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let rows = try store.results(in: run)
        #expect(rows.map(\.number) == [1, 2])
        #expect(rows.allSatisfy { $0.verdict == nil && $0[.outcome] == .null })
        #expect(try store.unrecorded(in: run) == [1, 2])
        let summary = try #require(try store.run(run))
        #expect(summary.state == .running)
        #expect(summary.planned == 2)
        #expect(summary.unrecorded == 2)
    }

    @Test func `cannot be finished while a cell has no verdict`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        let error = #expect(throws: StoreError.self) {
            try store.finish(run: run, as: .finished, at: .sample)
        }
        #expect(
            error?.description == """
                cannot end `run 1`: a run is finished only when every cell has a verdict
                """
        )
        try store.finish(run: run, as: .interrupted, at: .sample)
        #expect(try store.run(run)?.state == .interrupted)
        #expect(try store.result(run: run, number: 1)?.verdict == .pass)
    }

    @Test(arguments: [RunEnd.finished, .interrupted])
    func `ends once`(again: RunEnd) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [.sample(1)])
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        try store.finish(run: run, as: .finished, at: .sample)
        let error = #expect(throws: StoreError.self) {
            try store.finish(run: run, as: again, at: .sample)
        }
        #expect(error?.description == "cannot end `run 1`: a run ends once")
        #expect(try store.run(run)?.state == .finished)
    }

    @Test(arguments: [
        WaveRecord(endpoints: [.sample("late", for: .sample(1))], controls: [], cells: []),
        WaveRecord(
            endpoints: [],
            controls: [],
            cells: [.sample(.sample(1), .error, [.disturbed()], positiveControl: nil)],
        ),
    ])
    func `takes nothing after its end`(_ wave: WaveRecord) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [.sample(1)])
        try store.finish(run: run, as: .interrupted, at: .sample)
        let before = try store.contents()
        let error = #expect(throws: StoreError.self) { try store.record(wave, in: run) }
        #expect(error?.description == "cannot record a wave of `run 1`: the run is over")
        #expect(try store.contents() == before)
    }

    @Test func `plans at least one cell`() throws {
        let store = try ResultStore.inMemory()
        let error = #expect(throws: StoreError.self) { try store.beginSample(cells: []) }
        #expect(
            error?.description == """
                cannot begin `run of quickstart`: a run plans at least one cell
                """
        )
        #expect(try store.latestRun() == nil)
    }

    @Test func `whose process is gone is interrupted, and no other`() throws {
        let store = try ResultStore.inMemory()
        for (id, lease) in [("done", "gone"), ("lost", "gone"), ("alive", "alive")] {
            let run = try store.beginSample(id, cells: [.sample(1)], lease: lease)
            guard id != "alive" else { continue }
            try store.record(
                CellRecord.sample(.sample(1), .pass, [.agreed(on: id)]),
                endpoint: id,
                in: run,
            )
        }
        try store.finish(run: 1, as: .finished, at: .sample)
        let later = Timestamp(microseconds: Timestamp.sample.microseconds + 1_000_000)
        let isGone = { (lease: String) in lease == "gone" }
        #expect(try store.interruptRuns(whereOwnerIsGone: isGone, at: later) == [2])
        #expect(try store.runs().map(\.state) == [.finished, .interrupted, .running])
        #expect(try store.run(2)?.endedAt == later)
        #expect(try store.result(run: 2, number: 1)?.verdict == .pass)
        #expect(try store.interruptRuns(whereOwnerIsGone: isGone, at: later).isEmpty)
    }

    @Test func `is found by how many began after it`() throws {
        let store = try ResultStore.inMemory()
        #expect(try store.numberOfRun(before: 0) == nil)
        for id in ["first", "second", "third"] {
            _ = try store.beginSample(id, cells: [.sample(1)])
        }
        #expect(try (0...3).map { try store.numberOfRun(before: $0) } == [3, 2, 1, nil])
        #expect(try store.countOfRuns() == 3)
        #expect(try store.run(2)?.planned == 1)
        #expect(try store.run(4) == nil)
    }

    @Test func `keeps its owner`() throws {
        let store = try ResultStore.inMemory()
        _ = try store.beginSample()
        let error = #expect(throws: DatabaseError.self) {
            try store.execute("UPDATE run SET lease = 'another'")
        }
        #expect(error?.message == "a run stays what it was begun as")
    }

    @Test func `takes a verdict only once`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        #expect(throws: StoreError.self) {
            try store.record(
                CellRecord.sample(.sample(1), .fail, [.refused(on: "endpoint-2")]),
                endpoint: "endpoint-2",
                in: run,
            )
        }
        #expect(try store.result(run: run, number: 1)?.verdict == .pass)
    }

    @Test func `keeps what it was run with`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        #expect(try store.record(of: run) == .sample())
        #expect(try store.record(of: 99) == nil)
    }

    @Test func `is found by the part of a key, and by a whole key alone`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let whole = Cell.sample(2, group: .x25519).key
        #expect(try store.cells(matching: "nginx/", in: run).map(\.number) == [1, 2])
        #expect(try store.cells(matching: "X25519MLKEM768", in: run).map(\.number) == [1])
        #expect(try store.cells(matching: whole, in: run).map(\.number) == [2])
        #expect(try store.cells(matching: "%", in: run).isEmpty)
    }

    @Test func `tells the versions that were last seen in an image`() throws {
        let store = try ResultStore.inMemory()
        #expect(try store.versionsLastSeen(server: "nginx", release: "debian-13") == nil)
        _ = try store.beginSample()
        #expect(
            try store.versionsLastSeen(server: "nginx", release: "debian-13")
                == ImageVersions(server: "1.26.3", openssl: "3.5.6")
        )
    }

    @Test func `accounts for a cell with everything that was recorded`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let cell = Cell.sample(1)
        let record = CellRecord.sample(cell, .flaky, [.refused(), .agreed(2)])
        let endpoint = EndpointRecord.sample("endpoint-1", for: cell)
        let controls: [ControlRecord] = [.agreed(on: "endpoint-0"), .refused(on: endpoint.id)]
        try store.record(
            WaveRecord(endpoints: [.control(), endpoint], controls: controls, cells: [record]),
            in: run,
        )
        let account = try #require(try store.account(of: 1, in: run))
        #expect(account.attempts == record.attempts)
        #expect(account.endpoints == [endpoint])
        #expect(account.controls == controls)
        #expect(account.image == .sample())
        #expect(account.expectation?.rule == Interop.Expectation.works.rule)
        #expect(try store.account(of: 3, in: run) == nil)
    }

    @Test func `goes as a whole, and takes all that belongs to it along`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        try store.execute("DELETE FROM run WHERE id = \(run)")
        for (table, rows) in try store.contents() where table != "sqlite_sequence" {
            #expect(rows.count == (table == "image" ? 1 : 0), "\(table)")
        }
        #expect(try store.latestRun() == nil)
        #expect(try store.beginSample("run-2") == 2)
    }

    @Test func `has one bench`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.recordBench(digest: "sha256:bench", in: run)
        try store.recordBench(digest: "sha256:bench", in: run)
        let error = #expect(throws: StoreError.self) {
            try store.recordBench(digest: "sha256:other", in: run)
        }
        #expect(error?.description == "cannot record the bench of `run 1`: a run has one bench")
    }

    @Test func `is the latest, and its cells have a history`() throws {
        let store = try ResultStore.inMemory()
        #expect(try store.latestRun() == nil)
        for (id, verdict) in [("run-1", Verdict.pass), ("run-2", .fail)] {
            let run = try store.beginSample(id, cells: [.sample(1)])
            let attempt: AttemptRecord = .agreed(on: id, verdict: verdict)
            try store.record(
                CellRecord.sample(.sample(1), verdict, [attempt]),
                endpoint: id,
                in: run,
            )
            try store.finish(run: run, as: .finished, at: .sample)
        }
        #expect(try store.latestRun()?.id == "run-2")
        let history = try store.entries(of: Cell.sample(1).key)
        #expect(history.map(\.run.run) == [1, 2])
        #expect(history.map(\.cell.verdict) == [.pass, .fail])
    }

    @Test func `has to be there`() throws {
        let store = try ResultStore.inMemory()
        let errors = [
            #expect(throws: StoreError.self) { try store.recordBench(digest: "sha256:b", in: 7) },
            #expect(throws: StoreError.self) {
                try store.finish(run: 7, as: .interrupted, at: .sample)
            },
        ]
        #expect(
            errors.map { $0?.description } == [
                "cannot record the bench of `run 7`: there is no run 7",
                "cannot end `run 7`: there is no run 7",
            ]
        )
    }
}
