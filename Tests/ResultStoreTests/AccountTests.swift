import GRDB
import Interop
import Testing

@testable import ResultStore

@Suite struct `The account of a cell` {
    @Test func `tells of every attempt, with endpoints and messages in order`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let cell = Cell.sample(1)
        let attempts: [AttemptRecord] = [
            .disturbed(), .refused(2, on: "second"), .agreed(3, on: "first"),
        ]
        let endpoints =
            [.control()] + ["first", "second"].map { EndpointRecord.sample($0, for: cell) }
        let controls: [ControlRecord] = [
            .agreed(on: "endpoint-0"), .refused(on: "first"), .refused(on: "second"),
        ]
        try store.record(
            WaveRecord(
                endpoints: endpoints,
                controls: controls,
                cells: [CellRecord.sample(cell, .flaky, attempts)],
            ),
            in: run,
        )
        let account = try #require(try store.account(of: 1, in: run))
        #expect(account.attempts == attempts)
        #expect(account.endpoints.map(\.id) == ["second", "first"])
        #expect(account.controls == controls)
        #expect(account.messages[1] == [])
        #expect(account.messages[2]?.map(\.name) == ["client_hello"])
        #expect(
            account.messages[3]?.map(\.name) == [
                "client_hello", "server_hello", "encrypted_extensions", "certificate",
                "certificate_verify", "finished", "finished",
            ]
        )
        #expect(
            account.messages[3]?.map(\.isEncrypted)
                == [false, false, true, true, true, true, true]
        )
        #expect(account.row == (try store.result(run: run, number: 1)))
        #expect(account.row[.endpointID] != .null)
    }

    @Test func `has the positive control that was made on another endpoint`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [.sample(1), .sample(2, group: .x25519)])
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        let endpoint = EndpointRecord.sample("endpoint-2", for: .sample(2, group: .x25519))
        try store.record(
            WaveRecord(
                endpoints: [endpoint],
                controls: [.refused(on: "endpoint-2")],
                cells: [.sample(.sample(2, group: .x25519), .fail, [.refused(on: "endpoint-2")])],
            ),
            in: run,
        )
        let account = try #require(try store.account(of: 2, in: run))
        #expect(
            account.controls == [.agreed(on: "endpoint-1-control"), .refused(on: "endpoint-2")]
        )
        #expect(account.endpoints == [endpoint])
    }

    @Test func `of a cell without a verdict is its plan alone`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let account = try #require(try store.account(of: 2, in: run))
        #expect(account.row.verdict == nil)
        #expect(account.expectation == nil)
        #expect(account.attempts.isEmpty)
        #expect(account.endpoints.isEmpty)
        #expect(account.controls.isEmpty)
        #expect(account.image == nil)
    }

    @Test(arguments: [
        "", "a\nb\r\nc\td", "\u{1b}[31mred\u{7}", "'; DROP TABLE run; --",
        "\u{fffd} \u{1f9ea} e\u{301}", "%_*?[", String(repeating: "long ", count: 50_000),
    ])
    func `keeps a server's words to the byte`(_ words: String) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [.sample(1)])
        let endpoint = EndpointRecord.sample("endpoint-1", for: .sample(1), file: words, log: words)
        let attempt = AttemptRecord.silent(
            Ending(.configRejected, shape: "exit 1: \(words)", detail: words)
        )
        try store.record(
            WaveRecord(
                endpoints: [endpoint],
                controls: [],
                cells: [.sample(.sample(1), .fail, [attempt], positiveControl: nil)],
            ),
            in: run,
        )
        let account = try #require(try store.account(of: 1, in: run))
        #expect(account.endpoints.map { Array($0.log.utf8) } == [Array(words.utf8)])
        #expect(account.endpoints == [endpoint])
        #expect(account.attempts == [attempt])
        #expect(account.row[.serverLog] == .text(words))
    }

    @Test func `keeps what comes after a NUL, and shows where it was`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [.sample(1)])
        let endpoint = EndpointRecord.sample("endpoint-1", for: .sample(1), log: "a\0b\0")
        try store.record(WaveRecord(endpoints: [endpoint], controls: [], cells: []), in: run)
        #expect(try store.count("SELECT count(*) FROM endpoint WHERE log = 'a␀b␀'") == 1)
    }

    @Test(arguments: [
        ("endpoint `endpoint-7` in run 1", [], ["endpoint-7"], 1),
        ("image with recipe `gone` in run 1", ["gone"], [], 1),
        ("cell 3 `\(Cell.sample(3).key)`", [], [], 3),
    ])
    func `cannot be of something that is not there`(
        name: String,
        recipes: [String],
        endpoints: [String],
        number: Int,
    ) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let cell = Cell.sample(number)
        let error = #expect(throws: StoreError.self) {
            try store.record(
                WaveRecord(
                    endpoints: recipes.map { .sample("endpoint-1", for: cell, recipe: $0) },
                    controls: endpoints.map { .agreed(on: $0) },
                    cells: [.sample(cell, .error, [.disturbed()], positiveControl: nil)],
                ),
                in: run,
            )
        }
        #expect(error?.description == "cannot record a wave of `run 1`: there is no \(name)")
        #expect(try store.unrecorded(in: run) == [1, 2])
    }

    /// Older programs had one client make the positive control for all.
    @Test(arguments: [
        (["debian-12", "debian-13"], ["debian-13"]), (["debian-12"], ["debian-12"]),
    ])
    func `has the positive control of its own client, where there is one`(
        made: [String],
        shown: [String],
    ) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(
            WaveRecord(
                endpoints: [.control(), .sample("endpoint-1", for: .sample(1))],
                controls: made.map { .agreed(on: "endpoint-0", by: .openssl($0)) }
                    + [.refused(on: "endpoint-1")],
                cells: [.sample(.sample(1), .fail, [.refused()], positiveControl: nil)],
            ),
            in: run,
        )
        let account = try #require(try store.account(of: 1, in: run))
        let positive = account.controls.filter { $0.kind == .positive }
        #expect(positive.map(\.client) == shown.map { .openssl($0) })
    }

    @Test func `says what it cannot read`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        try store.execute("DROP TRIGGER sample_is_evidence; UPDATE sample SET evidence = '{}'")
        let error = #expect(throws: StoreError.self) { try store.account(of: 1, in: run) }
        #expect(
            error?.description == """
                cannot read cell 1 of `run 1`: what was stored as evidence cannot be read
                """
        )
    }
}
