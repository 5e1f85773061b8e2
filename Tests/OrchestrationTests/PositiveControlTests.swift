import Interop
import Orchestration
import Probing
import Testing

@Suite struct `A positive control` {
    /// Cells of one image: one that works, and three that are impossible.
    private static let cells = [
        Cell.sample(1, release: "old", group: .classical, policy: .default),
        Cell.sample(2, release: "old", policy: .default),
        Cell.sample(3, release: "old"),
        Cell.sample(4, server: "flask", release: "old"),
    ]

    /// How the control may fail to show that an image works.
    enum Failure: CaseIterable {
        case missing, refused, unproven, otherRelease
    }

    @Test func `is made once for every image, before all else`() async throws {
        let bench = ScriptedBench()
        let journal = try await run(.all, on: bench) { $0.waveSize = 3 }
        let controls = journal.waves.flatMap(\.controls).filter { $0.kind == .positive }
        #expect(controls.count == 4)
        #expect(controls.allSatisfy { $0.ending.outcome == .agreed })
        #expect(bench.carriedOut[0].endpoints.allSatisfy { $0.identity.policy == .default })
    }

    @Test func `has an endpoint of its own where the cells need none`() async throws {
        let bench = ScriptedBench()
        _ = try await run([.sample()], on: bench)
        #expect(bench.carriedOut[0].endpoints.map(\.identity.policy) == [.default, .pinned])
    }

    @Test(arguments: Failure.allCases)
    func `that shows nothing leaves nothing good to be said`(failure: Failure) async throws {
        let bench = ScriptedBench { telling in
            let blocks = telling.blocks(ofControls: true).filter { !$0.tasks[0].isNegativeControl }
            for block in blocks {
                switch failure {
                case .missing:
                    telling.replace(block.tasks[0], with: [])
                case .refused:
                    telling.replace(block.tasks[0], count: 1) { .refused($0, offering: $1) }
                case .unproven, .otherRelease:
                    telling.events = telling.events.map { event in
                        guard case .processes(block.endpoint, let look, _) = event else {
                            return event
                        }
                        return failure == .unproven
                            ? .unseen(endpoint: block.endpoint, reason: "denied")
                            : .processes(endpoint: block.endpoint, look, Telling.processes("new"))
                    }
                }
            }
        }
        let journal = try await run(Self.cells, on: bench)
        #expect(journal.verdicts == [.error, .error, .error, .error])
    }

    @Test(arguments: [1, 2])
    func `that always fails does not keep the cells from their turn`(waveSize: Int) async throws {
        let bench = ScriptedBench { telling in
            guard telling.wave.number < 50 else { throw Runaway() }
            for block in telling.blocks(ofControls: true) {
                guard !block.tasks[0].isNegativeControl else { continue }
                telling.replace(block.tasks[0], count: 1) { .refused($0, offering: $1) }
            }
        }
        let cells = [Cell.sample(1), .sample(2, server: "flask"), .sample(3, release: "old")]
        let journal = try await run(cells, on: bench) { $0.waveSize = waveSize }
        #expect(journal.verdicts == [.error, .error, .error])
        #expect(try journal.record(1).attempts.allSatisfy { $0.result.outcomeName == "agreed" })
    }

    @Test func `of another image does not count`() async throws {
        let bench = ScriptedBench { telling in
            for block in telling.blocks(ofControls: true) {
                guard !block.tasks[0].isNegativeControl,
                    telling.setup(block.endpoint)?.identity.release == "old"
                else { continue }
                telling.replace(block.tasks[0], count: 1) { .refused($0, offering: $1) }
            }
        }
        let cells = [
            Cell.sample(1, policy: .default), .sample(2, release: "old", policy: .default),
        ]
        let journal = try await run(cells, on: bench)
        #expect(journal.verdicts == [.pass, .error])
    }

    /// That another client gets in says nothing of this one's hello.
    @Test func `is every client's own`() async throws {
        let bench = ScriptedBench { telling in
            for block in telling.blocks(ofControls: true) where block.client == .openssl("old") {
                telling.replace(block.tasks[0], count: 1) { .refused($0, offering: $1) }
            }
        }
        let cells = [
            Cell.sample(1, policy: .default, client: "old"),
            .sample(2, policy: .default, client: "new"),
        ]
        let journal = try await run(cells, on: bench)
        #expect(journal.verdicts == [.error, .pass])
        let controls = journal.waves.flatMap(\.controls)
        #expect(controls.map(\.client) == [.openssl("old"), .openssl("new"), .openssl("old")])
    }

    private struct Runaway: Error {}
}
