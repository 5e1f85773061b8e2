import Interop
import Orchestration
import Probing
import Testing

/// In which portions a run is finished whose servers are started several times.
@Suite struct `A cell of one batch among several` {
    /// The wave size, and the servers that are finished together with it.
    @Test(arguments: [
        (2, [["nginx"], ["flask"]]), (8, [["nginx"], ["flask"]]), (9, [["nginx", "flask"]]),
        (64, [["nginx", "flask"]]),
    ])
    func `is started with all of its batch before any is started again`(
        waveSize: Int,
        batches: [[String]],
    ) async throws {
        let bench = ScriptedBench()
        let journal = try await run(.all, on: bench) {
            $0.repeats = 3
            $0.waveSize = waveSize
        }
        #expect(journal.records.count == 24)
        var identities = bench.carriedOut.flatMap(\.endpoints).map(\.identity)
        for servers in batches {
            let own = identities.prefix { servers.contains($0.server) }
            identities.removeFirst(own.count)
            let first = Set(own)
            #expect(Set(own.prefix(first.count)) == first)
            // One that refuses all of its cells is started once; the rest in the same order.
            let passing = Set(
                journal.records.filter { $0.verdict == .pass }.map(\.cell.endpoint)
            )
            .intersection(first)
            let rounds = own.dropFirst(first.count)
            #expect(rounds.count == 2 * passing.count)
            #expect(Set(rounds.prefix(passing.count)) == passing)
            #expect(Array(rounds.prefix(passing.count)) == Array(rounds.suffix(passing.count)))
        }
        #expect(identities.isEmpty)
    }

    @Test func `is recorded before another batch begins`() async throws {
        let journal = try await run(.all) {
            $0.repeats = 3
            $0.waveSize = 8
        }
        let waves = journal.waves
        let begun = try #require(
            waves.firstIndex { $0.endpoints.contains { $0.identity.server == "flask" } }
        )
        let cells = waves[..<begun].flatMap(\.cells)
        #expect(cells.count == 12)
        #expect(cells.allSatisfy { $0.cell.server == "nginx" })
    }

    @Test func `is an error like those of all batches where the bench ends`() async throws {
        let bench = ScriptedBench { telling in
            guard telling.wave.number == 1 else {
                throw Fault(operation: "reach", subject: "the engine", reason: "it is gone")
            }
        }
        let journal = try await run(.all, on: bench) {
            $0.repeats = 3
            $0.waveSize = 8
        }
        #expect(journal.records.count == 24)
        #expect(Set(journal.records.map(\.cell.number)).count == 24)
    }
}
