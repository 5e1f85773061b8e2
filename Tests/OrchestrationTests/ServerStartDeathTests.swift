import Interop
import Orchestration
import Probing
import Testing

@Suite struct `A server that dies at its start` {
    /// Has the servers of the first wave end of the knock at their door.
    private static func killAtStart(
        _ telling: inout Telling,
        leaving survivors: [ServerProcess],
        status: Int?,
    ) {
        guard telling.wave.number == 1 else { return }
        for setup in telling.wave.endpoints {
            telling.aftermaths[setup.id] = .ended(status)
        }
        let all = Telling.processes("new")
        let gone = all.filter { !survivors.contains($0) }
        telling.events = telling.events.flatMap { event -> [ProbeEvent] in
            switch event {
            case .ready, .client, .done: return [event]
            case .processes(let endpoint, .start, _):
                let unseen = gone.map {
                    ServerProcess(
                        id: $0.id,
                        startTicks: $0.startTicks,
                        name: $0.name,
                        libraries: [],
                    )
                }
                let look = ProbeEvent.processes(
                    endpoint: endpoint,
                    .start,
                    status == nil ? survivors + unseen : [],
                )
                let death = ProbeEvent.died(
                    endpoint: endpoint,
                    task: nil,
                    handshake: nil,
                    processes: gone,
                )
                return status == nil ? [look, death] : [look]
            default: return []
            }
        }
    }

    @Test(arguments: [0, 1, 139])
    func `of the first connection has crashed, whatever comes later`(status: Int) async throws {
        let bench = ScriptedBench { Self.killAtStart(&$0, leaving: [], status: status) }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.flaky, .flaky, .flaky])
        #expect(
            try journal.shapes()[0]
                == "crashed: server ended with exit status \(status) after the first connection"
        )
    }

    @Test func `in part of the first connection has crashed`() async throws {
        let bench = ScriptedBench { telling in
            Self.killAtStart(
                &telling,
                leaving: Array(Telling.processes("new").prefix(1)),
                status: nil
            )
        }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.flaky, .flaky, .flaky])
        #expect(
            try journal.shapes()[0]
                == "crashed: server process 8 (worker) died of the first connection"
        )
        // What ended unseen has proven nothing.
        #expect(journal.waves[0].endpoints.map(\.proof) == [nil])
    }

    @Test(arguments: [126, 127, 137])
    func `without its own doing is a fault of the lab`(status: Int) async throws {
        let bench = ScriptedBench { Self.killAtStart(&$0, leaving: [], status: status) }
        let journal = try await run(.sharing, on: bench)
        #expect(journal.verdicts == [.pass, .pass, .pass])
        #expect(try journal.record(1).attempts.map(\.verdict) == [.error, .pass])
    }
}
