import Interop
import Orchestration
import Probing
import Synchronization
import Testing

@Suite struct `A bench that dies` {
    private static let fault = Fault(operation: "run", subject: "bench", reason: "engine is gone")

    @Test(arguments: 1...6)
    func `keeps the cells so far and makes the rest errors`(wave: Int) async throws {
        let bench = ScriptedBench { telling in
            if telling.wave.number == wave { throw Self.fault }
        }
        let journal = try await run(.all, on: bench) { $0.waveSize = 3 }
        #expect(journal.records.map(\.cell.number).sorted() == Array(1...24))
        #expect(bench.carriedOut.count == wave)
        let kept = journal.records.filter { $0.verdict != .error }
        #expect(kept.allSatisfy { $0.verdict.isGood })
        #expect((kept.isEmpty) == (wave == 1))
        let rest = journal.records.filter { $0.verdict == .error }
        #expect(rest.allSatisfy { $0.attempts.map(\.result) == [.disturbed(Self.fault)] })
    }

    @Test func `in a second attempt leaves what the first one said`() async throws {
        let bench = ScriptedBench { telling in
            if telling.wave.number == 2 { throw Self.fault }
            for task in telling.cellTasks() {
                telling.replace(task, count: 3) { .refused($0, offering: $1) }
            }
        }
        let journal = try await run([.sample()], on: bench)
        #expect(journal.verdicts == [.fail])
        #expect(try journal.record().attempts.map(\.verdict) == [.fail, .error])
    }

    @Test func `in the middle of its events keeps none of that wave`() async throws {
        let journal = try await run([.sample()], on: HalfBench())
        #expect(journal.verdicts == [.error])
    }

    @Test func `for a reason nobody foresaw ends the run`() async throws {
        let bench = ScriptedBench { _ in throw Unforeseen() }
        await #expect(throws: Unforeseen.self) { try await run([.sample()], on: bench) }
    }

    @Test func `before an endpoint can be configured makes its cells errors`() async throws {
        var journal = Journal()
        let orchestrator = Orchestrator(
            World.order(.all),
            configure: { _, _, _ in throw Self.fault },
            crashLine: { _, _ in nil },
            nonce: { "nonce" },
            now: { Timestamp(microseconds: 2) },
        )
        try await orchestrator.run(on: ScriptedBench()) { journal.events.append($0) }
        #expect(journal.records.count == 24)
        #expect(Set(journal.verdicts) == [.error])
    }

    private struct Unforeseen: Error {}

    /// Tells the first half of the truth, and dies.
    private struct HalfBench: Bench {
        func carryOut(
            _ wave: Wave,
            each: (ProbeEvent) async throws -> Void,
        ) async throws -> WaveReport {
            let events = Telling(wave).events
            for event in events.prefix(events.count / 2) { try await each(event) }
            throw fault
        }
    }
}

@Suite struct `A cancelled run` {
    /// How a bench may react to cancellation.
    enum Reaction: CaseIterable {
        case throwsCancellation, throwsFault, returnsNothing
    }

    /// A bench that has its own run cancelled, and reacts in one way or another.
    private struct CancelledBench: Bench {
        let reaction: Reaction

        func carryOut(
            _ wave: Wave,
            each: (ProbeEvent) async throws -> Void,
        ) async throws -> WaveReport {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            switch reaction {
            case .throwsCancellation: throw CancellationError()
            case .throwsFault: throw Fault(operation: "x", subject: "y", reason: "cancelled")
            case .returnsNothing: break
            }
            return WaveReport(aftermaths: [:], loadAverage: 0, otherRuns: 0)
        }
    }

    /// How many waves were recorded.
    private final class Tally: Sendable {
        let count = Mutex(0)
    }

    @Test(arguments: Reaction.allCases)
    func `ends at once and records nothing more`(reaction: Reaction) async throws {
        let tally = Tally()
        await #expect(throws: CancellationError.self) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await Orchestrator.sample(World.order(.all))
                        .run(on: CancelledBench(reaction: reaction)) { event in
                            guard case .waveFinished = event else { return }
                            tally.count.withLock { $0 += 1 }
                        }
                }
                try await group.waitForAll()
            }
        }
        #expect(tally.count.withLock { $0 } == 0)
    }

    @Test func `may be ended by whoever records it`() async throws {
        struct Full: Error {}
        let bench = ScriptedBench()
        await #expect(throws: Full.self) {
            try await Orchestrator.sample(World.order(.all)).run(on: bench) { event in
                if case .waveFinished = event { throw Full() }
            }
        }
        #expect(bench.carriedOut.count == 1)
    }
}
