import Interop
import Orchestration
import Probing
import Testing

@Suite struct `A failing cell` {
    /// A bench on which the task of a cell is refused in some of the waves.
    private func bench(refusing waves: Set<Int>) -> ScriptedBench {
        ScriptedBench { telling in
            guard waves.contains(telling.wave.number) else { return }
            for task in telling.cellTasks(.hybrid) {
                telling.replace(task, count: 3) { .refused($0, offering: $1) }
            }
        }
    }

    @Test(arguments: 1...4)
    func `is tried again in fresh endpoints up to the attempts`(attempts: Int) async throws {
        let journal = try await run([.sample()], on: bench(refusing: Set(1...9))) {
            $0.attempts = attempts
        }
        let record = try journal.record()
        #expect(record.verdict == .fail)
        #expect(record.attempts.map(\.number) == Array(1...attempts))
        #expect(Set(record.attempts.map(\.endpointID)).count == attempts)
        #expect(record.attempts.allSatisfy { $0.verdict == .fail && $0.samples.count == 3 })
        #expect(
            try journal.shapes()
                == Array(repeating: "refused: alert 40 by server", count: attempts)
        )
    }

    @Test func `that works in another attempt is flaky`() async throws {
        let record = try await run([.sample()], on: bench(refusing: [1])).record()
        #expect(record.verdict == .flaky)
        #expect(record.attempts.map(\.verdict) == [.fail, .pass])
        #expect(record.decisive.number == 1)
    }

    @Test func `that fails in two ways is a failure`() async throws {
        let bench = ScriptedBench { telling in
            let isFirst = telling.wave.number == 1
            for task in telling.cellTasks() {
                telling.replace(task, count: 3) { number, offered in
                    isFirst
                        ? .refused(number, offering: offered) : .broken(number, offering: offered)
                }
            }
        }
        let journal = try await run([.sample()], on: bench)
        #expect(journal.verdicts == [.fail])
        #expect(
            try journal.shapes() == [
                "refused: alert 40 by server",
                "broken: connection reset, waiting for server-hello",
            ]
        )
    }

    @Test func `that the probe failed in is an error, and tried again`() async throws {
        let fault = Fault(operation: "connect to", subject: "127.0.0.1:1", reason: "stood still")
        let bench = ScriptedBench { telling in
            guard telling.wave.number == 1 else { return }
            for task in telling.cellTasks() {
                telling.replace(
                    task,
                    with: [
                        .began(task: task.number, handshake: 0),
                        .handshakeFault(task: task.number, fault),
                    ],
                )
            }
        }
        let journal = try await run([.sample()], on: bench)
        #expect(journal.verdicts == [.pass])
        #expect(try journal.record().attempts.map(\.verdict) == [.error, .pass])
        #expect(try journal.details()[0] == "stood still")
    }

    @Test func `does not have others tried again`() async throws {
        let bench = bench(refusing: Set(1...9))
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.pass, .pass, .fail])
        #expect(journal.records.map(\.attempts.count).sorted() == [1, 1, 2])
        #expect(bench.carriedOut.map(\.endpoints.count) == [1, 1])
    }

    @Test func `fails where one handshake of many differs`() async throws {
        let bench = ScriptedBench { telling in
            for task in telling.cellTasks() {
                telling.replace(task, count: 3) { number, offered in
                    number == 2
                        ? .refused(number, offering: offered) : .agreed(number, on: offered[0])
                }
            }
        }
        let journal = try await run([.sample()], on: bench)
        #expect(journal.verdicts == [.fail])
    }

    @Test func `may be a success that nobody predicted`() async throws {
        let bench = ScriptedBench { telling in
            for task in telling.cellTasks() {
                telling.replace(task, count: 3) { .agreed($0, on: $1[0]) }
            }
        }
        let journal = try await run([.sample(release: "old", policy: .default)], on: bench)
        #expect(journal.verdicts == [.fail])
        #expect(try journal.shapes().first == "agreed: X25519MLKEM768")
    }
}

@Suite struct `A disturbed cell` {
    private func bench(disturbing waves: Set<Int>) -> ScriptedBench {
        ScriptedBench { telling in
            guard waves.contains(telling.wave.number) else { return }
            for setup in telling.wave.endpoints {
                telling.aftermaths[setup.id] = Aftermath(
                    container: "",
                    log: "",
                    exitStatus: nil,
                    hitMemoryLimit: false,
                    fault: Fault(operation: "start", subject: "x", reason: "no space left"),
                    startedAt: Timestamp(microseconds: 1),
                )
            }
        }
    }

    @Test func `is tried once more`() async throws {
        let record = try await run([.sample()], on: bench(disturbing: [1])).record()
        #expect(record.verdict == .pass)
        #expect(record.attempts.map(\.verdict) == [.error, .pass])
        #expect(record.decisive.number == 2)
    }

    @Test(arguments: [1, 2, 5])
    func `is tried once more and no oftener`(attempts: Int) async throws {
        let bench = bench(disturbing: Set(1...9))
        let journal = try await run([.sample()], on: bench) { $0.attempts = attempts }
        #expect(journal.verdicts == [.error])
        #expect(try journal.details() == ["no space left", "no space left"])
        #expect(bench.carriedOut.count == 2)
    }
}
