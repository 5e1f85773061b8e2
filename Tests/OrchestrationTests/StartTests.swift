import Interop
import Orchestration
import Probing
import Testing

@Suite struct `A server that does not start` {
    /// Runs a cell, of nginx on the older release unless said otherwise, that ends like this.
    private func attempt(
        _ aftermath: Aftermath?,
        of cell: Cell = .sample(release: "old"),
        late: Bool = false,
    ) async throws -> Journal {
        try await run(
            [cell],
            on: ScriptedBench { telling in
                for setup in telling.endpoints(.pinned) {
                    telling.aftermaths[setup.id] = aftermath
                    telling.events = telling.events.filter { $0.endpoint != setup.id }
                    let tasks = telling.plan.blocks.filter { $0.endpoint == setup.id }
                        .flatMap(\.tasks).map(\.number)
                    telling.events.removeAll { $0.task.map(tasks.contains) ?? false }
                    telling.events.insert(
                        late
                            ? .startTimeout(endpoint: setup.id, after: 20_000_000)
                            : .ended(endpoint: setup.id, after: 9),
                        at: 0,
                    )
                }
            }
        )
    }

    @Test func `for its configuration says so in its own words`() async throws {
        let journal = try await attempt(
            .ended(1, log: "2026/11/24 08:29:57 [emerg] 1#1: \(World.refusal) in /lab/w1/e2/x\n\n")
        )
        #expect(journal.verdicts == [.unsupported])
        #expect(
            try journal.shapes() == [
                "config-rejected: exit 1: [emerg] \(World.refusal) in /lab/x"
            ]
        )
    }

    @Test(arguments: ["", "\n", "bind() failed"])
    func `for another reason is a failure`(log: String) async throws {
        let journal = try await attempt(.ended(1, log: log))
        #expect(journal.verdicts == [.fail])
    }

    @Test func `although it should is a failure`() async throws {
        let journal = try await attempt(.ended(1, log: World.refusal), of: .sample())
        #expect(journal.verdicts == [.fail])
    }

    @Test(arguments: [126, 127])
    func `because nothing of it ran is a fault of the lab`(status: Int) async throws {
        let journal = try await attempt(.ended(status, log: World.refusal))
        #expect(journal.verdicts == [.error])
        #expect(try journal.details()[0] == "exit status \(status): \(World.refusal)")
    }

    @Test func `because it was killed is a fault of the lab`() async throws {
        let journal = try await attempt(.ended(137, log: World.refusal))
        #expect(journal.verdicts == [.error])
    }

    @Test func `with a status of success has not rejected anything`() async throws {
        let journal = try await attempt(.ended(0, log: World.refusal))
        #expect(journal.verdicts == [.fail])
        #expect(
            try journal.shapes()[0] == "crashed: server ended with exit status 0 at start"
        )
    }

    @Test(arguments: [134, 139])
    func `because it crashed has not rejected anything`(status: Int) async throws {
        let journal = try await attempt(.ended(status, log: World.refusal))
        #expect(journal.verdicts == [.fail])
        #expect(
            try journal.shapes()[0]
                == "crashed: server ended by signal \(status - 128) at start: \(World.refusal)"
        )
    }

    @Test func `although the engine sees it run is a fault of the lab`() async throws {
        let journal = try await attempt(.ended(nil, log: World.refusal))
        #expect(journal.verdicts == [.error])
    }

    @Test func `and of which the bench says nothing is a fault of the lab`() async throws {
        let journal = try await attempt(nil)
        #expect(journal.verdicts == [.error])
        #expect(try journal.details()[0] == "the bench said nothing of it")
    }

    @Test func `for lack of memory is a fault of the lab`() async throws {
        let journal = try await attempt(
            Aftermath(
                container: "c",
                log: World.refusal,
                exitStatus: 1,
                hitMemoryLimit: true,
                fault: nil,
                startedAt: Timestamp(microseconds: 1),
            )
        )
        #expect(journal.verdicts == [.error])
        #expect(try journal.details()[0] == "it hit the lab's limit on memory")
    }

    @Test(arguments: [
        "fork() failed (11: Resource temporarily unavailable)",
        "RuntimeError: can't start new thread", "OSError: [Errno 28] No space left on device",
        "malloc() failed (12: Cannot allocate memory)", "socket(): Too many open files",
    ])
    func `for lack of what the lab grants is a fault of the lab`(words: String) async throws {
        let journal = try await attempt(.ended(1, log: "\(World.refusal)\n\(words)\n"))
        #expect(journal.verdicts == [.error])
        #expect(try journal.details()[0].hasPrefix("it hit a limit of the lab: "))
    }

    /// Apache says that it gives up, and Go where it was.
    @Test(arguments: [
        (1, "AH00016: Configuration Failed"), (134, "goroutine 1 [running]:\nruntime.main()"),
        (2, Array(repeating: "\tline of a stack", count: 29).joined(separator: "\n")),
    ])
    func `for lack of what the lab grants may say more at last`(
        status: Int,
        rest: String,
    ) async throws {
        let words = "AH00481: fork: Resource temporarily unavailable"
        let journal = try await attempt(.ended(status, log: "\(words)\n\(rest)\n\n"))
        #expect(journal.verdicts == [.error])
        #expect(
            try journal.details()[0]
                == "it hit a limit of the lab: Resource temporarily unavailable"
        )
    }

    @Test func `is not excused by what it wrote long before`() async throws {
        let rest = Array(repeating: "starting", count: 30).joined(separator: "\n")
        let journal = try await attempt(.ended(1, log: "Too many open files\n\(rest)\n"))
        #expect(journal.verdicts == [.fail])
    }

    @Test func `in time for lack of what the lab grants is a fault of the lab`() async throws {
        let bench = ScriptedBench { telling in
            for setup in telling.endpoints(.pinned) {
                telling.events.removeAll { $0.endpoint == setup.id }
                telling.events.insert(
                    contentsOf: [
                        .hitLimit(endpoint: setup.id, limit: "processes"),
                        .startTimeout(endpoint: setup.id, after: 20_000_000),
                    ],
                    at: 0
                )
            }
        }
        let journal = try await run([.sample(release: "old")], on: bench)
        #expect(journal.verdicts == [.error])
        #expect(try journal.details()[0] == "it hit the lab's limit on processes")
    }

    @Test func `in time is a timeout`() async throws {
        let journal = try await attempt(.ended(nil, log: World.refusal), late: true)
        #expect(journal.verdicts == [.fail])
        #expect(try journal.shapes()[0] == "timeout: phase start")
    }
}

extension ProbeEvent {
    /// The endpoint whose start it tells of; nil where it tells of none.
    fileprivate var endpoint: String? {
        switch self {
        case .ready(let endpoint, _, _), .ended(let endpoint, _), .startTimeout(let endpoint, _),
            .processes(let endpoint, _, _), .unseen(let endpoint, _):
            endpoint
        default: nil
        }
    }
}
