import Interop
import Testing

@testable import ResultStore

@Suite struct `A known failure in the store` {
    private static let alert80 = Ending(.refused, shape: "alert 80 by server")

    private static let lies = [
        Lie(
            name: "it names no entry",
            verdict: .known,
            attempts: [.refused(verdict: .known)],
            words: "a known failure names the entry that it stands on",
        ),
        Lie(
            name: "a pass names an entry",
            attempts: [AttemptRecord.agreed().citing(.sample)],
            words: "a known failure names the entry that it stands on",
        ),
        Lie(
            name: "it names an entry of another list",
            verdict: .known,
            attempts: [
                .refused(verdict: .known).citing(KnownFailureEntry(place: "x.yaml:1", reason: "x"))
            ],
            words: "a known failure needs the list that names it",
        ),
        Lie(
            name: "it agreed",
            verdict: .known,
            attempts: [AttemptRecord.agreed(verdict: .known).citing(.sample)],
            words: "what agrees is no known failure",
        ),
        Lie(
            name: "it ended as expected",
            verdict: .known,
            attempts: [AttemptRecord.refused(verdict: .known).citing(.sample)],
            expectation: .impossible,
            words: "what ends as expected is no known failure",
        ),
        Lie(
            name: "it now passes, and was refused",
            verdict: .fail,
            attempts: [AttemptRecord.refused().citing(.sample)],
            words: "a known failure that passes ends as expected",
        ),
        Lie(
            name: "no handshake shows it",
            verdict: .known,
            attempts: [AttemptRecord.silent(alert80, verdict: .known).citing(.sample)],
            words: Lie.shown,
        ),
        Lie(
            name: "nobody knew what to expect, and a server was tried",
            verdict: .known,
            attempts: [AttemptRecord.refused(verdict: .known).citing(.sample)],
            expectation: nil,
            words: "only a build that failed is known without an expectation",
        ),
        Lie(
            name: "it is called a pass",
            verdict: .pass,
            attempts: [AttemptRecord.refused(verdict: .known).citing(.sample)],
            words: Lie.attempts,
        ),
    ]

    @Test(arguments: lies)
    func `is refused where something is wrong with it`(_ lie: Lie) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(knownFailures: "[]\n")
        let error = #expect(throws: StoreError.self) { try store.record(lie.wave, in: run) }
        #expect(error?.description == "cannot record a wave of `run 1`: \(lie.words)")
        #expect(try store.unrecorded(in: run) == [1, 2])
    }

    @Test func `is refused where the run has no list`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let attempt = AttemptRecord.refused(verdict: .known).citing(.sample)
        let error = #expect(throws: StoreError.self) {
            try store.record(CellRecord.sample(.sample(1), .known, [attempt]), in: run)
        }
        #expect(
            error?.description == """
                cannot record a wave of `run 1`: a known failure needs the list that names it
                """
        )
    }

    /// Where a list and the entry of an nginx's cell are, and whether the one holds the other.
    @Test(arguments: [
        ("Lab/servers/nginx/known-failures.yaml", "Lab/servers/nginx/known-failures.yaml:3", true),
        ("Lab/servers/flask/known-failures.yaml", "Lab/servers/flask/known-failures.yaml:3", false),
        ("Lab/servers/nginx/known-failures.yaml", "Lab/known-failures.yaml:3", false),
        ("Lab/servers/nginx/server.yaml", "Lab/servers/nginx/server.yaml:3", false),
    ])
    func `may stand in a list beside the server itself`(
        list: String,
        place: String,
        isGood: Bool,
    ) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [.sample(1)], knownFailures: "[]\n", at: list)
        let attempt = AttemptRecord.refused(verdict: .known)
            .citing(KnownFailureEntry(place: place, reason: "a bug"))
        let record = CellRecord.sample(.sample(1), .known, [attempt])
        if isGood {
            try store.record(record, in: run)
        } else {
            let error = #expect(throws: StoreError.self) { try store.record(record, in: run) }
            #expect(error?.description.hasSuffix("needs the list that names it") == true)
        }
        #expect(try store.unrecorded(in: run) == (isGood ? [] : [1]))
    }

    @Test(arguments: [
        AttemptRecord.refused(verdict: .known),
        .refused(verdict: .known, and: .agreed(number: 3)),
        .silent(Ending(.crashed, shape: "server process 12 (nginx) died"), verdict: .known),
        .silent(Ending(.buildFailed, shape: "make: error 2"), verdict: .known),
    ])
    func `may end as a failure can, with or without a control`(_ attempt: AttemptRecord) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [.sample(1)], knownFailures: "[]\n")
        let record = CellRecord.sample(
            .sample(1),
            .known,
            [attempt.citing(.sample)],
            positiveControl: nil,
        )
        try store.record(record, in: run)
        try store.finish(run: run, as: .finished, at: .sample)
        #expect(try store.run(run)?.verdicts == [.known: 1])
    }

    @Test func `may be a build that failed where nobody knew what to expect`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(cells: [.sample(1)], knownFailures: "[]\n")
        try store.record(CellRecord.unbuilt, in: run)
        #expect(try store.unrecorded(in: run) == [])
        #expect(try store.result(run: run, number: 1)?[.expected] == .null)
    }

    @Test(arguments: OldFile.allCases)
    func `may be one in an older file, too`(_ file: OldFile) async throws {
        try await withFolder { folder in
            let path = "\(folder)/results.sqlite"
            try file.make(at: path)
            let store = try ResultStore.open(at: path)
            let run = try store.beginSample("next", cells: [.sample(1)], knownFailures: "[]\n")
            try store.record(CellRecord.unbuilt, in: run)
            #expect(try store.unrecorded(in: run) == [])
            let lie = CellRecord.sample(.sample(1), .fail, [.refused()], expecting: nil)
            let next = try store.beginSample("later", cells: [.sample(1)])
            #expect(throws: StoreError.self) { try store.record(lie, in: next) }
        }
    }
}

extension CellRecord {
    /// The image could not be built, so that nobody knows what to expect.
    fileprivate static let unbuilt = CellRecord(
        cell: .sample(1),
        expectation: nil,
        verdict: .known,
        positiveControl: nil,
        attempts: [
            .silent(Ending(.buildFailed, shape: "make: error 2"), verdict: .known).citing(.sample)
        ],
    )
}
