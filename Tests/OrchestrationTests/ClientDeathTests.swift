import Interop
import Orchestration
import Probing
import Testing

@Suite struct `A client that dies` {
    /// A telling in which the client dies of the task of a group, and goes on without it.
    ///
    /// Where the others are not finished by then, `lost` is how a first handshake of each ended.
    private static func killClient(
        _ telling: inout Telling,
        by group: Group,
        finished: Bool,
        end: ProcessEnd = .killed(signal: 11),
        lost: (_ offered: [NamedGroup]) -> HandshakeEvidence = { .agreed(0, on: $0[0]) },
    ) {
        guard let block = telling.blocks(ofControls: false).first,
            let culprit = telling.cellTasks(group).first,
            let first = telling.events.firstIndex(where: { $0.task == block.tasks[0].number })
        else { return }
        let others = block.tasks.filter { $0.number != culprit.number }.map(\.number)
        var told = [
            ProbeEvent.began(task: culprit.number, handshake: 0),
            .clientDied(block: block.number, task: culprit.number, end),
            .client(Telling.report(block.client)),
        ]
        for task in block.tasks where !others.contains(task.number) || !finished {
            guard task.number != culprit.number else { continue }
            // What another task had begun is cut off, and begins anew.
            told.insert(
                contentsOf: [
                    .began(task: task.number, handshake: 0),
                    .handshake(task: task.number, lost(task.offer.groups)),
                ],
                at: 0,
            )
        }
        telling.events.removeAll { $0.task == culprit.number }
        telling.events.insert(contentsOf: told, at: first)
    }

    @Test(arguments: [true, false])
    func `takes its cell with it and no other`(finished: Bool) async throws {
        let bench = ScriptedBench { Self.killClient(&$0, by: .other, finished: finished) }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.pass, .fail, .pass])
        #expect(
            try journal.shapes(2)
                == Array(repeating: "crashed: client process, killed by signal 11", count: 2)
        )
        let samples = try #require(try journal.record(1).attempts.first).samples
        #expect(samples.map(\.start) == (finished ? [1, 1, 1] : [1, 2, 2, 2]))
        #expect(samples.map(\.evidence.number) == (finished ? [0, 1, 2] : [0, 0, 1, 2]))
    }

    @Test func `erases no handshake of another cell that deviated`() async throws {
        let bench = ScriptedBench { telling in
            guard telling.wave.number == 1 else { return }
            Self.killClient(&telling, by: .other, finished: false) { .broken(0, offering: $0) }
        }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.flaky, .flaky, .flaky])
        #expect(try journal.shapes()[0] == "broken: connection reset, waiting for server-hello")
        let attempt = try #require(try journal.record(3).attempts.first)
        #expect(attempt.samples.map(\.ending.outcome) == [.broken, .agreed, .agreed, .agreed])
    }

    @Test func `makes nothing good of what it had offered otherwise`() async throws {
        let bench = ScriptedBench { telling in
            guard telling.wave.number == 1 else { return }
            Self.killClient(&telling, by: .other, finished: false) { _ in
                .agreed(0, on: .x448)
            }
        }
        let journal = try await run(.sharing, on: bench)
        #expect(try journal.record(1).attempts.map(\.verdict) == [.error, .pass])
        #expect(try journal.details()[0] == "its handshake 0 offered x448, not X25519")
    }

    @Test func `after its last cell takes that one with it and no other`() async throws {
        let bench = ScriptedBench { telling in
            guard let block = telling.blocks(ofControls: false).first else { return }
            telling.insertBeforeDone(
                .clientDied(
                    block: block.number,
                    task: block.tasks[block.tasks.count - 1].number,
                    .killed(signal: 11)
                )
            )
        }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.pass, .pass, .fail])
        #expect(try journal.shapes(3)[0] == "crashed: client process, killed by signal 11")
        #expect(try journal.record(3).attempts[0].samples.count == 3)
    }

    /// No library says `exit`: only the probe's own program does.
    @Test func `by its own status is a fault of the lab`() async throws {
        let bench = ScriptedBench { telling in
            guard telling.wave.number == 1 else { return }
            Self.killClient(&telling, by: .other, finished: true, end: .exited(status: 3))
        }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.pass, .pass, .pass])
        #expect(try journal.record(2).attempts.map(\.verdict) == [.error, .pass])
        #expect(try journal.details(2)[0] == "it ended with exit status 3")
    }

    @Test func `by SIGKILL was killed from outside, and its cell is tried again`() async throws {
        let bench = ScriptedBench { telling in
            guard telling.wave.number == 1 else { return }
            Self.killClient(&telling, by: .other, finished: true, end: .killed(signal: 9))
        }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.pass, .pass, .pass])
        #expect(try journal.record(2).attempts.map(\.verdict) == [.error, .pass])
        #expect(try journal.details(2)[0] == "it was killed by signal 9")
    }

    @Test func `leaves what was not finished to be tried again`() async throws {
        let bench = ScriptedBench { telling in
            guard telling.wave.number == 1 else { return }
            let block = telling.blocks(ofControls: false)[0]
            let last = block.tasks[2].number
            telling.events.removeAll { $0.task == last }
            telling.insertBeforeDone(
                .clientDied(
                    block: block.number,
                    task: block.tasks[1].number,
                    .exited(status: 1)
                )
            )
        }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.pass, .pass, .pass])
        #expect(try journal.record(1).attempts.map(\.verdict) == [.pass])
        #expect(try journal.record(2).attempts.map(\.verdict) == [.error, .pass])
        #expect(try journal.record(3).attempts.map(\.verdict) == [.error, .pass])
    }

    @Test func `of the negative control is the outcome of its cells`() async throws {
        let bench = ScriptedBench { telling in
            guard let control = telling.negativeControls.first,
                let block = telling.plan.blocks.first(where: { block in
                    block.tasks.contains { $0.number == control.number }
                })
            else { return }
            telling.replace(control, with: [.began(task: control.number, handshake: 0)])
            let place = telling.events.firstIndex { $0.task == control.number } ?? 0
            telling.events.insert(
                .clientDied(block: block.number, task: control.number, .killed(signal: 6)),
                at: place + 1,
            )
        }
        let journal = try await run([.sample()], on: bench)
        #expect(journal.verdicts == [.fail])
        #expect(try journal.shapes()[0] == "crashed: client process, killed by signal 6")
    }

    @Test func `cannot be used is a fault of the lab`() async throws {
        let bench = ScriptedBench { telling in
            telling.events.removeAll { $0.task != nil }
            telling.insertBeforeDone(
                .clientFault(
                    client: .openssl("new"),
                    Fault(operation: "load", subject: "libssl", reason: "no such file"),
                )
            )
        }
        let journal = try await run([.sample()], on: bench)
        #expect(journal.verdicts == [.error])
        #expect(try journal.details()[0] == "no such file")
    }
}
