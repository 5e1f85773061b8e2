import Interop
import Orchestration
import Probing
import Testing

@Suite struct `A server that dies` {
    private static let crash = "crashed: server process 8 (worker) died"

    @Test func `is charged to the cell before, and the unfinished go to a fresh one`() async throws
    {
        let bench = ScriptedBench { telling in
            guard let task = telling.cellTasks(.other).first else { return }
            telling.killServer(by: task)
        }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.pass, .fail, .pass])
        #expect(try journal.shapes(2) == [Self.crash, Self.crash])
        #expect(try journal.record(1).attempts.map(\.endpointID) == ["/lab/w1/e1"])
        #expect(try journal.record(3).attempts.map(\.endpointID) == ["/lab/w2/e2"])
        #expect(try journal.record(3).attempts.map(\.number) == [1])
    }

    @Test func `is not charged twice where its log tells of it, too`() async throws {
        let bench = ScriptedBench { telling in
            guard let task = telling.cellTasks(.other).first else { return }
            telling.killServer(by: task)
            telling.aftermaths[telling.wave.endpoints[0].id] = .ended(139, log: "signal 11")
        }
        let journal = try await run(
            .sharing,
            on: bench,
            crashLine: { _, log in
                log.contains("signal 11") ? log : nil
            }
        )
        #expect(journal.verdicts == [.pass, .fail, .pass])
        #expect(try journal.shapes(2) == [Self.crash, Self.crash])
    }

    @Test func `over and over leaves each of the others one of its own`() async throws {
        let bench = ScriptedBench { telling in
            // Whatever is tried first in an endpoint of several cells kills it.
            let several = telling.blocks(ofControls: false).filter { $0.tasks.count > 1 }
            for block in several { telling.killServer(by: block.tasks[0]) }
        }
        let cells = [Group.classical, .other, .hybrid, .hybrid].enumerated().map { index, group in
            Cell.sample(index + 1, group: group, policy: .default)
        }
        let journal = try await run(cells, on: bench) { $0.attempts = 1 }
        #expect(journal.verdicts == [.fail, .fail, .pass, .pass])
        #expect(bench.carriedOut.map { $0.plan(locatedIn: [:]).blocks.count } == [0, 0, 0])
        #expect(bench.carriedOut.map(\.endpoints.count) == [1, 1, 2])
        let places = try [3, 4].map { try journal.record($0).attempts.map(\.endpointID) }
        #expect(places == [["/lab/w3/e1"], ["/lab/w3/e2"]])
    }

    @Test func `before every handshake ends somewhere`() async throws {
        let bench = ScriptedBench { telling in
            for control in telling.blocks(ofControls: true).flatMap(\.tasks) {
                telling.killServer(by: control)
            }
            for task in telling.cellTasks() { telling.replace(task, with: []) }
        }
        let journal = try await run(.all, on: bench) { $0.attempts = 1 }
        #expect(journal.records.count == 24)
        let ended = journal.records.filter { $0.cell.policy == .pinned }
        #expect(ended.allSatisfy { !$0.verdict.isGood })
        #expect(bench.carriedOut.count <= 5)
    }

    @Test func `in front of another client is not charged to it`() async throws {
        let cells = [
            Cell.sample(1, group: .classical, policy: .default, client: "old"),
            Cell.sample(2, group: .classical, policy: .default),
            Cell.sample(3, group: .other, policy: .default),
        ]
        let bench = ScriptedBench { telling in
            guard telling.wave.number == 1 else { return }
            let tasks = telling.cellTasks()
            telling.killServer(by: tasks[0])
            // One worker is gone; the server has another, which agrees, and refuses.
            telling.replace(tasks[2], count: 3) { .refused($0, offering: $1) }
            telling.events.insert(
                .died(
                    endpoint: telling.wave.endpoints[0].id,
                    task: tasks[2].number,
                    handshake: 0,
                    processes: [Telling.processes("new")[1]],
                ),
                at: telling.events.count - 2,
            )
        }
        let journal = try await run(cells, on: bench) { $0.attempts = 1 }
        #expect(journal.verdicts == [.fail, .pass, .pass])
        #expect(try journal.record(2).attempts.map(\.endpointID) == ["/lab/w2/e1"])
        #expect(try journal.record(3).attempts.map(\.endpointID) == ["/lab/w2/e1"])
    }

    @Test func `is not hidden behind a client that cannot`() async throws {
        let cells = [
            Cell.sample(1, group: .classical, policy: .default, client: "old"),
            Cell.sample(2, policy: .default),
        ]
        let bench = ScriptedBench { telling in
            guard let task = telling.cellTasks(.hybrid).first else { return }
            telling.killServer(by: task, with: .unable(0, offering: task.offer.groups))
        }
        let journal = try await run(cells, on: bench) { order in
            var condition = Condition()
            condition.groups = [Group.hybrid.name]
            let expectation = Interop.Expectation(
                outcome: .clientCannot,
                shape: .words("the library gave no reason"),
                meaning: .impossible,
                reason: "because",
                documentation: nil,
                rule: "rules:1",
            )
            let rule = Rule(condition: condition, expectation: expectation)
            order.rules = Rules([rule] + order.rules.rules)
        }
        #expect(journal.verdicts == [.pass, .fail])
        #expect(try journal.shapes(2) == [Self.crash, Self.crash])
    }

    /// Three cells that share an endpoint, of which in the first wave the second kills the
    /// server, after the first has begun and not ended.
    private static func runSharing(
        _ cells: [Cell] = .sharing,
        beginning evidence: @escaping @Sendable (_ offered: [NamedGroup]) -> HandshakeEvidence,
    ) async throws -> Journal {
        let bench = ScriptedBench { telling in
            let tasks = telling.cellTasks()
            guard telling.wave.number == 1 else { return }
            telling.replace(
                tasks[0],
                with: [
                    .began(task: tasks[0].number, handshake: 0),
                    .handshake(task: tasks[0].number, evidence(tasks[0].offered)),
                ],
            )
            telling.killServer(by: tasks[1])
        }
        return try await run(cells, on: bench)
    }

    @Test func `erases no handshake of another cell that deviated`() async throws {
        let journal = try await Self.runSharing { .refused(0, offering: $0) }
        #expect(journal.verdicts == [.flaky, .flaky, .pass])
        #expect(try journal.shapes()[0] == "refused: alert 40 by server")
        #expect(try journal.record(1).attempts.map(\.number) == [1, 2])
        #expect(try journal.record(1).attempts.map(\.samples.count) == [1, 3])
        #expect(try journal.record(3).attempts.map(\.number) == [1])
    }

    @Test func `leaves what deviated to be believed no more than otherwise`() async throws {
        let journal = try await Self.runSharing { _ in .refused(0, offering: [.x448]) }
        #expect(try journal.record(1).attempts.map(\.verdict) == [.error, .pass])
        #expect(try journal.details()[0] == "its handshake 0 offered x448, not X25519")
    }

    @Test func `leaves what ended as expected to be tried whole`() async throws {
        let agreed = try await Self.runSharing { .agreed(0, on: $0[0]) }
        #expect(agreed.verdicts == [.pass, .flaky, .pass])
        #expect(try agreed.record(1).attempts.map(\.samples.count) == [3])

        let cells = [
            Cell.sample(1, release: "old", policy: .default),
            Cell.sample(2, release: "old", group: .other, policy: .default),
            Cell.sample(3, release: "old", group: .classical, policy: .default),
        ]
        let refused = try await Self.runSharing(cells) { .refused(0, offering: $0) }
        #expect(refused.verdicts == [.unsupported, .flaky, .pass])
        #expect(try refused.record(1).attempts.map(\.samples.count) == [3])
    }

    @Test func `when no handshake deviated is charged to every cell`() async throws {
        let bench = ScriptedBench { telling in
            telling.insertBeforeDone(
                .died(
                    endpoint: telling.wave.endpoints[0].id,
                    task: nil,
                    handshake: nil,
                    processes: [Telling.processes("new")[1]],
                )
            )
        }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.fail, .fail, .fail])
        #expect(try journal.shapes(3) == [Self.crash, Self.crash])
    }

    @Test func `by the word of its log alone is charged to every cell`() async throws {
        let bench = ScriptedBench { telling in
            telling.aftermaths[telling.wave.endpoints[0].id] = .ended(nil, log: "signal 11")
        }
        let journal = try await run(.sharing, on: bench, crashLine: { $1.isEmpty ? nil : $1 })
        #expect(journal.verdicts == [.fail, .fail, .fail])
        #expect(
            try journal.shapes()[0] == "crashed: server process 0 (its log says: signal 11) died"
        )
    }

    @Test func `by SIGKILL in mid-run is a fault of the lab`() async throws {
        let bench = ScriptedBench { telling in
            guard let task = telling.cellTasks(.other).first else { return }
            telling.killServer(by: task)
            telling.aftermaths[telling.wave.endpoints[0].id] = .ended(137)
        }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.error, .error, .error])
        #expect(try journal.details()[0] == "it was killed from outside by signal 9")
    }

    @Test(arguments: [0, 1, 139])
    func `by the engine's word alone is charged to every cell`(status: Int) async throws {
        let bench = ScriptedBench { telling in
            telling.aftermaths[telling.wave.endpoints[0].id] = .ended(status)
        }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.fail, .fail, .fail])
        #expect(try journal.shapes()[0] == "crashed: server process 0 (exit status \(status)) died")
    }
}
