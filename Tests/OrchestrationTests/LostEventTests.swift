import EvidenceTesting
import Interop
import Orchestration
import Probing
import Testing

/// Whoever wants the lab to lie has nothing but the probe's events to do it with.
@Suite struct `An event` {
    /// Cells whose honest verdicts are pass and unsupported, one at a time.
    private static let cells = [
        Cell.sample(), .sample(policy: .default), .sample(release: "old", policy: .default),
        .sample(server: "flask", release: "old"), .sample(release: "old"),
    ]

    /// The honest events of a cell's first wave.
    private func events(of cell: Cell) async throws -> [ProbeEvent] {
        let bench = ScriptedBench()
        _ = try await run([cell], on: bench)
        return Telling(try #require(bench.carriedOut.first)).events
    }

    private func verdict(
        _ cell: Cell,
        changing change: @escaping @Sendable (inout [ProbeEvent]) -> Void,
    ) async throws -> Verdict {
        let bench = ScriptedBench { change(&$0.events) }
        return try await run([cell], on: bench).record().verdict
    }

    @Test(arguments: cells)
    func `that is lost leaves no good verdict`(cell: Cell) async throws {
        for (index, event) in try await events(of: cell).enumerated() {
            let verdict = try await verdict(cell) { $0.remove(at: min(index, $0.count - 1)) }
            #expect(!verdict.isGood, "without \(event)")
        }
    }

    @Test(arguments: cells)
    func `that comes twice leaves no good verdict`(cell: Cell) async throws {
        for (index, event) in try await events(of: cell).enumerated() {
            // Every process of a client says what it has loaded.
            if case .client = event { continue }
            let verdict = try await verdict(cell) { events in
                let place = min(index, events.count - 1)
                events.insert(events[place], at: place)
            }
            #expect(!verdict.isGood, "with \(event) twice")
        }
    }

    @Test(arguments: cells)
    func `that comes at the end leaves no good verdict`(cell: Cell) async throws {
        for event in try await events(of: cell).dropLast() {
            let verdict = try await verdict(cell) { $0.append(event) }
            #expect(!verdict.isGood, "with \(event) after the end")
        }
    }

    private static let evidence = HandshakeEvidence.agreed(0, on: .x25519MLKEM768)
    private static let ghost = [ServerProcess(id: 99, startTicks: 1, name: "x", libraries: [])]

    @Test(arguments: [
        ProbeEvent.ready(endpoint: "x", after: 1, note: ""), .ended(endpoint: "x", after: 1),
        .startTimeout(endpoint: "x", after: 1), .processes(endpoint: "x", .start, []),
        .processes(endpoint: "/lab/w1/e1", .during, ghost), .hitLimit(endpoint: "x", limit: ""),

        .ending(endpoint: "x"), .unseen(endpoint: "x", reason: ""), .began(task: 99, handshake: 0),
        .handshake(task: 99, evidence), .finished(task: 99),
        .handshakeFault(task: 99, Fault(operation: "", subject: "", reason: "")),
        .died(endpoint: "x", task: nil, handshake: nil, processes: ghost),
        .died(endpoint: "/lab/w1/e1", task: nil, handshake: nil, processes: ghost),
        .died(endpoint: "/lab/w1/e1", task: nil, handshake: nil, processes: []),
        .died(endpoint: "/lab/w1/e1", task: 2, handshake: 0, processes: ghost),
        .clientDied(block: 99, task: 1, .exited(status: 1)),
        .clientDied(block: 0, task: 2, .exited(status: 1)),
        .client(Telling.report(.openssl("older"))),
        .clientFault(
            client: .openssl("older"),
            Fault(operation: "", subject: "", reason: ""),
        ),
    ])
    func `of what the plan does not have leaves no good verdict`(event: ProbeEvent) async throws {
        let bench = ScriptedBench { telling in
            guard telling.wave.number == 1 else { return }
            telling.insertBeforeDone(event)
        }
        let record = try await run([.sample()], on: bench).record()
        #expect(record.attempts.first?.verdict == .error)
    }

    @Test(arguments: [ProbeEvent.ending(endpoint: "/lab/w1/e1"), .ending(endpoint: "x")])
    func `of a server's end comes once, and after all others of it`(
        second: ProbeEvent
    ) async throws {
        let first = ProbeEvent.ending(endpoint: "/lab/w1/e1")
        let once = try await verdict(.sample()) { $0.insert(first, at: $0.count - 1) }
        #expect(once == .pass)
        let twice = try await verdict(.sample()) { events in
            events.insert(contentsOf: [first, second], at: events.count - 1)
        }
        #expect(twice == .error)
        for (index, event) in try await events(of: .sample()).enumerated() {
            guard event.isFurtherWord(of: "/lab/w1/e1") else { continue }
            let early = try await verdict(.sample()) { $0.insert(first, at: index) }
            #expect(early == .error, "before \(event)")
        }
    }

    @Test func `that is out of its turn is named`() async throws {
        let bench = ScriptedBench { $0.insertBeforeDone(.finished(task: 99)) }
        let journal = try await run([.sample()], on: bench)
        #expect(
            try journal.details()[0]
                == "it told of the end of task 99, which is not in its plan"
        )
        #expect(try journal.shapes()[0] == "lab-fault: follow the probe in wave 1")
    }

    @Test func `of one cell cannot speak for another`() async throws {
        let bench = ScriptedBench { telling in
            let tasks = telling.cellTasks()
            telling.replace(tasks[0], count: 3) { number, _ in
                .agreed(number, on: .x25519MLKEM768)
            }
        }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.error, .pass, .pass])
        #expect(
            try journal.details()[0] == "its handshake 0 offered X25519MLKEM768, not X25519"
        )
    }

    @Test func `with another offer on the wire than the client claims is not believed`()
        async throws
    {
        let bench = ScriptedBench { telling in
            for task in telling.cellTasks() {
                telling.replace(task, count: 3) { number, offered in
                    .agreed(number, on: offered[0], offering: offered + [.x25519])
                        .changed { $0.offered = offered }
                }
            }
        }
        let journal = try await run([.sample(policy: .default)], on: bench)
        #expect(journal.verdicts == [.error])
    }

    @Test(arguments: [0, 1, 2, 4, 9])
    func `is missing or too many where handshakes are not as many as called for`(
        count: Int
    ) async throws {
        let bench = ScriptedBench { telling in
            for task in telling.cellTasks() {
                telling.replace(task, count: count) { .agreed($0, on: $1[0]) }
            }
        }
        let journal = try await run([.sample()], on: bench)
        #expect(journal.verdicts == [.error])
    }

    @Test func `that could not be read leaves no good verdict`() async throws {
        let bench = ScriptedBench { telling in
            telling.probeFault = Fault(operation: "carry out", subject: "plan", reason: "no event")
        }
        let journal = try await run(Self.cells.enumerated().map { $1.numbered($0 + 1) }, on: bench)
        #expect(journal.verdicts == Array(repeating: .error, count: 5))
    }
}

extension Cell {
    fileprivate func numbered(_ number: Int) -> Cell {
        Cell(
            number: number,
            server: server,
            release: release,
            group: group,
            policy: policy,
            certificate: certificate,
            client: client,
            scenario: scenario,
        )
    }
}

extension ProbeEvent {
    /// Whether it tells of an endpoint, or of a task, after the endpoint's start.
    fileprivate func isFurtherWord(of endpoint: String) -> Bool {
        switch self {
        case .processes(endpoint, _, _), .began, .handshake, .finished: true
        default: false
        }
    }
}
