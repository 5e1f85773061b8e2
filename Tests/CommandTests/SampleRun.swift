import Interop
import ResultStore

/// A run of two cells: one is a known failure, and of the other one the failure has gone.
enum SampleRun {
    private static let moment = Timestamp(microseconds: 1_795_491_631_042_000)

    private static let group = Group(
        name: "X25519",
        id: .x25519,
        kind: .classical,
        clientShareLength: 32,
        serverShareLength: 32,
        openssl: nil,
    )

    private static func cell(
        _ number: Int,
        _ policy: Policy,
        server: String = "nginx",
    ) -> Cell {
        Cell(
            number: number,
            server: server,
            release: "debian-13",
            group: group,
            policy: policy,
            certificate: .ecdsaP256,
            client: .openssl("debian-13"),
            scenario: .handshake,
        )
    }

    private static let known = record(
        cell(1, .pinned),
        expecting: .agreed,
        .cellGroup,
        Ending(.buildFailed, shape: "make: error 2"),
        .known,
        KnownFailureEntry(place: "Lab/known-failures.yaml:12", reason: "A bug."),
    )

    private static let mended = record(
        cell(2, .default),
        expecting: .refused,
        .words("alert 40 by server"),
        Ending(.refused, shape: "alert 40 by server"),
        .fail,
        KnownFailureEntry(place: "Lab/known-failures.yaml:20", reason: "Another bug."),
    )

    /// One of the two cells, or that of another server, where the lab was disturbed.
    static func disturbed(number: Int = 1, server: String = "nginx") -> CellRecord {
        CellRecord(
            cell: cell(number, number == 1 ? .pinned : .default, server: server),
            expectation: nil,
            verdict: .error,
            positiveControl: nil,
            attempts: [
                AttemptRecord(
                    number: 1,
                    endpointID: nil,
                    result: .disturbed(
                        Fault(operation: "pull", subject: "base", reason: "no route")
                    ),
                    verdict: .error,
                    clientVersion: nil,
                    negativeControl: nil,
                    samples: [],
                    startedAt: moment,
                )
            ],
        )
    }

    /// Stores the run in a new file; with a second one that the lab disturbed and that goes on.
    static func store(at path: String, disturbed isDisturbed: Bool = false) throws {
        let store = try ResultStore.open(at: path)
        let run = try begin("run-1", in: store)
        try store.record(
            WaveRecord(endpoints: [], controls: [], cells: [known, mended]),
            in: run,
        )
        try store.finish(run: run, as: .finished, at: moment)
        guard isDisturbed else { return }
        let second = try begin("run-2", in: store)
        try store.record(
            WaveRecord(endpoints: [], controls: [], cells: [disturbed()]),
            in: second,
        )
    }

    private static func begin(_ id: String, in store: ResultStore) throws -> Int {
        try store.begin(
            RunRecord(
                id: id,
                matrix: "sample",
                matrixText: "name: sample\n",
                dataFiles: ["Lab/known-failures.yaml": "[]\n"],
                seed: 1,
                labVersion: "0",
                host: HostFacts(kernel: "", processor: "", processors: 2, engine: ""),
                authority: "",
                startedAt: moment,
            ),
            cells: [known.cell, mended.cell],
            groups: [group],
            origins: ["debian-13": .packaged],
            bases: ["debian-13": "debian-13"],
            lease: "this process",
        )
    }

    /// Stores a finished run of one cell for each verdict: a known failure to build, or a failure.
    static func store(
        _ verdicts: [Verdict],
        as id: String,
        text: String,
        in store: ResultStore,
    ) throws {
        let records = verdicts.enumerated().map { index, verdict in
            let cell = Cell(
                number: index + 1,
                server: "nginx-\(index + 1)",
                release: "debian-13",
                group: group,
                policy: .default,
                certificate: .ecdsaP256,
                client: .openssl("debian-13"),
                scenario: .handshake,
            )
            return record(
                cell,
                expecting: verdict == .known ? .agreed : .refused,
                verdict == .known ? .cellGroup : .words("alert 40 by server"),
                verdict == .known
                    ? Ending(.buildFailed, shape: "make: error 2")
                    : Ending(.refused, shape: "alert 40 by server"),
                verdict,
                KnownFailureEntry(place: "Lab/known-failures.yaml:12", reason: "A bug."),
            )
        }
        let run = try store.begin(
            RunRecord(
                id: id,
                matrix: "sample",
                matrixText: text,
                dataFiles: ["Lab/known-failures.yaml": "[]\n"],
                seed: 1,
                labVersion: "0",
                host: HostFacts(kernel: "", processor: "", processors: 2, engine: ""),
                authority: "",
                startedAt: moment,
            ),
            cells: records.map(\.cell),
            groups: [group],
            origins: ["debian-13": .packaged],
            bases: ["debian-13": "debian-13"],
            lease: "this process",
        )
        try store.record(WaveRecord(endpoints: [], controls: [], cells: records), in: run)
        try store.finish(run: run, as: .finished, at: moment)
    }

    private static func record(
        _ cell: Cell,
        expecting outcome: Outcome,
        _ shape: ShapePattern,
        _ ending: Ending,
        _ verdict: Verdict,
        _ entry: KnownFailureEntry,
    ) -> CellRecord {
        CellRecord(
            cell: cell,
            expectation: Interop.Expectation(
                outcome: outcome,
                shape: shape,
                meaning: outcome == .agreed ? .works : .impossible,
                reason: "because",
                documentation: nil,
                rule: "Lab/expectations.yaml:1",
            ),
            verdict: verdict,
            positiveControl: nil,
            attempts: [
                AttemptRecord(
                    number: 1,
                    endpointID: nil,
                    result: .ended(ending),
                    verdict: verdict,
                    knownFailure: entry,
                    clientVersion: nil,
                    negativeControl: nil,
                    samples: [],
                    startedAt: moment,
                )
            ],
        )
    }
}
