import Interop
import Orchestration
import Probing
import Testing

/// What happens where every endpoint is started several times.
@Suite struct `A cell with several server starts` {
    /// Changes what is told of the endpoints of one start: the waves that are not of start 1 serve
    /// what passed before.
    private func bench(
        changing wave: Int,
        _ change: @escaping @Sendable (inout Telling) -> Void,
    ) -> ScriptedBench {
        ScriptedBench { telling in
            if telling.wave.number == wave { change(&telling) }
        }
    }

    @Test(arguments: [1, 2, 5])
    func `passes by all of them, each in a fresh endpoint`(repeats: Int) async throws {
        let bench = ScriptedBench()
        let record = try await run([.sample()], on: bench) { $0.repeats = repeats }.record()
        #expect(record.verdict == .pass)
        let attempt = try #require(record.attempts.first)
        #expect(record.attempts.count == 1)
        #expect(attempt.samples.map(\.start) == (1...repeats).flatMap { [$0, $0, $0] })
        #expect(attempt.samples.count { $0.isWarmUp } == repeats)
        #expect(Set(attempt.samples.map(\.endpointID)).count == repeats)
        #expect(attempt.endpointID == attempt.samples.first?.endpointID)
        // The first wave has an endpoint more for the positive control.
        let counts = bench.carriedOut.map(\.endpoints.count)
        #expect(counts == [2] + Array(repeating: 1, count: repeats - 1))
        #expect(bench.carriedOut.flatMap(\.endpoints).map(\.site.start) == [1] + (1...repeats))
    }

    @Test func `has its handshakes in another order each time`() async throws {
        let bench = ScriptedBench()
        _ = try await run(.sharing, on: bench) { $0.repeats = 3 }
        let seeds = bench.carriedOut.map { Telling($0).plan.seed }
        #expect(Set(seeds).count == 3)
        #expect(seeds.first == 1)
    }

    @Test func `is refused once, and needs no more`() async throws {
        let record = try await run([.sample(release: "old", policy: .default)]) { $0.repeats = 9 }
            .record()
        #expect(record.verdict == .unsupported)
        #expect(record.attempts.map(\.samples.count) == [3])
        #expect(Set(record.attempts[0].samples.map(\.endpointID)).count == 1)
    }

    @Test func `goes on alone where others of its endpoint do not`() async throws {
        let bench = ScriptedBench()
        let cells = World.groups.enumerated().map {
            Cell.sample($0 + 1, release: "old", group: $1, policy: .default)
        }
        let journal = try await run(cells, on: bench) { $0.repeats = 2 }
        #expect(journal.verdicts == [.pass, .pass, .unsupported])
        let tasks = bench.carriedOut.map { Telling($0).cellTasks().count }
        #expect(tasks == [3, 2])
    }

    @Test func `fails by the second start, which the record then is of`() async throws {
        let bench = bench(changing: 2) { telling in
            for task in telling.cellTasks() {
                telling.replace(task, count: 3) { .refused($0, offering: $1) }
            }
        }
        let journal = try await run([.sample()], on: bench) {
            $0.repeats = 3
            $0.attempts = 1
        }
        let record = try journal.record()
        #expect(record.verdict == .fail)
        #expect(try journal.shapes() == ["refused: alert 40 by server"])
        let attempt = record.attempts[0]
        let outcomes = attempt.samples.map(\.ending.outcome)
        #expect(outcomes == [.agreed, .agreed, .agreed, .refused, .refused, .refused])
        #expect(attempt.endpointID == attempt.samples.last?.endpointID)
        // No third start: the attempt has come to its end.
        #expect(bench.carriedOut.count == 2)
    }

    @Test func `is tried again from its first start on`() async throws {
        let bench = bench(changing: 2) { telling in
            for task in telling.cellTasks() {
                telling.replace(task, count: 3) { .refused($0, offering: $1) }
            }
        }
        let record = try await run([.sample()], on: bench) { $0.repeats = 3 }.record()
        #expect(record.verdict == .flaky)
        #expect(record.attempts.map(\.verdict) == [.fail, .pass])
        #expect(record.attempts.map { Set($0.samples.map(\.endpointID)).count } == [2, 3])
        #expect(Set(record.attempts.flatMap { $0.samples.map(\.endpointID) }).count == 5)
    }

    @Test func `has crashed where the second server dies`() async throws {
        let bench = bench(changing: 2) { telling in
            for task in telling.cellTasks() { telling.killServer(by: task) }
        }
        let journal = try await run([.sample()], on: bench) {
            $0.repeats = 2
            $0.attempts = 1
        }
        #expect(journal.verdicts == [.fail])
        #expect(try journal.shapes() == ["crashed: server process 8 (worker) died"])
    }

    @Test func `is of an ignored pin where the second control gets in`() async throws {
        let bench = bench(changing: 2) { telling in
            for task in telling.negativeControls {
                telling.replace(task, count: 1) { .agreed($0, on: .x25519, offering: $1) }
            }
        }
        let journal = try await run([.sample()], on: bench) {
            $0.repeats = 2
            $0.attempts = 1
        }
        #expect(journal.verdicts == [.fail])
        #expect(try journal.shapes() == ["pin-ignored: got X25519"])
        #expect(try journal.record().attempts[0].negativeControl == "admitted")
    }

    @Test func `is an error where the second server is not proven`() async throws {
        let bench = ScriptedBench { telling in
            guard telling.wave.number % 2 == 0 else { return }
            telling.events = telling.events.map { event in
                guard case .processes(let endpoint, let look, let processes) = event else {
                    return event
                }
                let others = processes.map {
                    ServerProcess(
                        id: $0.id,
                        startTicks: $0.startTicks,
                        name: $0.name,
                        libraries: World.mapped("old"),
                    )
                }
                return .processes(endpoint: endpoint, look, others)
            }
        }
        let journal = try await run([.sample()], on: bench) { $0.repeats = 2 }
        let record = try journal.record()
        #expect(record.verdict == .error)
        #expect(record.attempts.map(\.verdict) == [.error, .error])
        #expect(try journal.shapes()[0] == "lab-fault: prove the library of nginx on new")
        // What the first start saw is kept.
        #expect(record.attempts.map { Set($0.samples.map(\.endpointID)).count } == [2, 2])
    }

    @Test func `is an error where the bench ends before the second start`() async throws {
        let bench = ScriptedBench { telling in
            guard telling.wave.number == 1 else {
                throw Fault(operation: "reach", subject: "the engine", reason: "it is gone")
            }
        }
        let journal = try await run([.sample()], on: bench) { $0.repeats = 2 }
        let record = try journal.record()
        #expect(record.verdict == .error)
        #expect(record.attempts.map(\.samples.count) == [3])
        #expect(record.attempts[0].endpointID == nil)
    }

    @Test func `tells when a start is made, and is recorded when all are`() async throws {
        let journal = try await run(.sharing) { $0.repeats = 3 }
        let made = journal.events.compactMap { event -> [Int]? in
            guard case .startMade(let cells) = event else { return nil }
            return cells
        }
        #expect(made == [[1, 2, 3], [1, 2, 3]])
        #expect(journal.waves.map(\.cells.count) == [0, 0, 3])
        #expect(journal.waves.map(\.endpoints.count) == [1, 1, 1])
    }

    @Test func `goes on with the waves of a run that was interrupted`() async throws {
        let bench = ScriptedBench()
        let journal = try await run([.sample(7)], on: bench) {
            $0.repeats = 2
            $0.firstWave = 5
        }
        #expect(bench.carriedOut.map(\.number) == [5, 6])
        #expect(Set(journal.waves.flatMap(\.endpoints).map(\.wave)) == [5, 6])
        let addresses = bench.carriedOut.flatMap {
            Telling($0).plan.blocks.flatMap(\.tasks).map(\.sourceAddress)
        }
        // Of the cell twice, and of one positive and two negative controls.
        #expect(addresses.count == 5)
        #expect(Set(addresses).count == 4)
    }
}
