import Interop
import Orchestration
import Probing
import Testing

@Suite struct `A cell whose libraries are not proven` {
    private func attempt(
        _ cell: Cell = .sample(),
        event: @escaping @Sendable (ProbeEvent) -> [ProbeEvent] = { [$0] },
        changing change: (inout RunOrder) -> Void = { _ in },
    ) async throws -> Journal {
        try await run(
            [cell],
            on: ScriptedBench { $0.events = $0.events.flatMap(event) },
            changing: change,
        )
    }

    private static func process(_ id: Int, _ libraries: [MappedLibrary]) -> ServerProcess {
        ServerProcess(id: id, startTicks: 1, name: "worker", libraries: libraries)
    }

    /// What the processes of a server may have mapped, and what is said of it.
    @Test(arguments: [
        ([], "no process of it was seen"),
        ([process(8, [])], "process 8 (worker) has no libssl mapped"),
        (
            [process(8, Array(World.mapped("new").prefix(1)))],
            "process 8 (worker) has no libcrypto mapped"
        ),
        (
            [process(7, World.mapped("new")), process(8, World.mapped("old"))],
            """
            process 8 (worker) has mapped `/usr/lib/libssl.so.3` with SHA-256 ssl-old, \
            and the release's own has ssl-new
            """
        ),
        (
            [process(8, World.mapped("new") + World.mapped("old").suffix(1))],
            """
            process 8 (worker) has mapped `/usr/lib/libcrypto.so.3` with SHA-256 crypto-old, \
            and the release's own has crypto-new
            """
        ),
    ])
    func `because of its server is an error`(
        processes: [ServerProcess],
        reason: String,
    ) async throws {
        let journal = try await attempt { event in
            guard case .processes(let endpoint, let look, _) = event else { return [event] }
            return [.processes(endpoint: endpoint, look, processes)]
        }
        #expect(journal.verdicts == [.error])
        #expect(try journal.details()[0] == reason)
        #expect(journal.waves.flatMap(\.endpoints).allSatisfy { $0.serverTLS == nil })
        #expect(journal.waves.flatMap(\.endpoints).allSatisfy { $0.proof == nil })
    }

    @Test func `because its server could not be seen is an error`() async throws {
        let journal = try await attempt { event in
            guard case .processes(let endpoint, _, _) = event else { return [event] }
            return [.unseen(endpoint: endpoint, reason: "permission denied")]
        }
        #expect(journal.verdicts == [.error])
        #expect(try journal.details()[0] == "permission denied")
    }

    /// TLS of another make, under a name that says nothing.
    private static let stranger = MappedLibrary(
        path: "/srv/libharmless.so",
        sha256: "other",
        version: nil,
        implementsTLS: true,
    )

    /// What the probe may see late, beside the processes that it has seen at the start.
    @Test(
        arguments: [
            (
                process(9, World.mapped("old")),
                """
                process 9 (worker) has mapped `/usr/lib/libssl.so.3` with SHA-256 ssl-old, \
                and the release's own has ssl-new
                """
            ),
            (process(9, []), "process 9 (worker) has no libssl mapped"),
            (
                process(8, World.mapped("new") + [stranger]),
                """
                process 8 (worker) has mapped `/srv/libharmless.so`, which implements TLS and is \
                not the release's own libssl
                """
            ),
        ],
        [ProcessLook.during, .end]
    )
    func `because of what its server did later is an error`(
        late: (process: ServerProcess, reason: String),
        look: ProcessLook,
    ) async throws {
        let journal = try await attempt { event in
            guard case .processes(let endpoint, .end, let processes) = event else {
                return [event]
            }
            return look == .during
                ? [.processes(endpoint: endpoint, .during, [late.process]), event]
                : [.processes(endpoint: endpoint, .end, processes + [late.process])]
        }
        #expect(journal.verdicts == [.error])
        #expect(try journal.details()[0] == late.reason)
    }

    @Test func `because its server was not looked at again is an error`() async throws {
        let journal = try await attempt { event in
            guard case .processes(_, .end, _) = event else { return [event] }
            return []
        }
        #expect(journal.verdicts == [.error])
        #expect(
            try journal.details()[0] == "the probe did not look at it again at the end"
        )
    }

    @Test(arguments: ["processes", "memory", "space in /tmp"])
    func `because its server hit a limit of the lab is an error`(limit: String) async throws {
        let journal = try await attempt { event in
            guard case .processes(let endpoint, .end, _) = event else { return [event] }
            return [event, .hitLimit(endpoint: endpoint, limit: limit)]
        }
        #expect(journal.verdicts == [.error])
        #expect(try journal.details()[0] == "it hit the lab's limit on \(limit)")
    }

    @Test func `because the release has none to compare with is an error`() async throws {
        let gone = try await attempt(changing: { $0.libraries["new"] = nil })
        #expect(gone.verdicts == [.error])
        #expect(try gone.details()[0] == "the release has no libraries to compare with")
        let fault = Fault(operation: "read", subject: "libssl", reason: "no such file")
        let unread = try await attempt(changing: { $0.libraries["new"] = .failure(fault) })
        #expect(unread.verdicts == [.error])
        #expect(try unread.details()[0] == "cannot read `libssl`: no such file")
    }

    /// What a client may say that it has loaded.
    @Test(
        arguments: [
            ([], nil), (Array(World.mapped("new").prefix(1)), nil),
            (World.mapped("old"), World.mapped("old")[0]),
            (World.mapped("new") + World.mapped("old"), World.mapped("old")[0]),
            ([World.mapped("new")[0], World.mapped("old")[1]], World.mapped("old")[1]),
            ([World.mapped("old")[0], World.mapped("new")[1]], World.mapped("old")[0]),
        ] as [([MappedLibrary], MappedLibrary?)]
    )
    func `because of its client is an error`(
        libraries: [MappedLibrary],
        other: MappedLibrary?,
    ) async throws {
        let journal = try await attempt { event in
            guard case .client(let report) = event else { return [event] }
            return [
                .client(ClientReport(name: report.name, versionText: "", libraries: libraries))
            ]
        }
        #expect(journal.verdicts == [.error])
        let words = other.map {
            "it has loaded `\($0.path)` with SHA-256 \($0.sha256), which is not the release's own"
        }
        #expect(
            try journal.details()[0]
                == words ?? "it has loaded other files than the release's own"
        )
    }

    @Test func `because its client said nothing is an error`() async throws {
        let journal = try await attempt { event in
            guard case .client = event else { return [event] }
            return []
        }
        #expect(journal.verdicts == [.error])
        #expect(try journal.details()[0] == "it did not say what it has loaded")
    }

    @Test(arguments: [true, false])
    func `because its client said two things is an error`(wrongFirst: Bool) async throws {
        let journal = try await attempt { event in
            guard case .client(let report) = event else { return [event] }
            let wrong = ProbeEvent.client(
                ClientReport(
                    name: report.name,
                    versionText: report.versionText,
                    libraries: World.mapped("old"),
                )
            )
            return wrongFirst ? [wrong, event] : [event, wrong]
        }
        #expect(journal.verdicts == [.error])
    }

    @Test func `because the client's release has none to compare with is an error`() async throws {
        let cell = Cell.sample(group: .classical, client: "old")
        let gone = try await attempt(cell, changing: { $0.libraries["old"] = nil })
        #expect(gone.verdicts == [.error])
        let fault = Fault(operation: "read", subject: "libssl", reason: "no such file")
        let unread = try await attempt(cell, changing: { $0.libraries["old"] = .failure(fault) })
        #expect(unread.verdicts == [.error])
        #expect(try unread.details()[0].contains("no such file"))
    }
}
