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

@Suite struct `A negative control` {
    /// Runs one pinned cell whose control is told differently.
    private func attempt(
        _ cell: Cell = .sample(),
        control: @escaping @Sendable (inout Telling, ProbeTask) -> Void,
    ) async throws -> Journal {
        try await run(
            [cell],
            on: ScriptedBench { telling in
                for task in telling.negativeControls { control(&telling, task) }
            }
        )
    }

    @Test func `offers everything but the pin, for every pinned endpoint`() async throws {
        let bench = ScriptedBench { telling in
            for control in telling.negativeControls {
                #expect(control.offer.groups == [.x25519, .secp256r1])
            }
            #expect(telling.negativeControls.count == telling.endpoints(.pinned).count)
        }
        _ = try await run([.sample()], on: bench)
    }

    @Test func `that gets in makes every cell pin-ignored`() async throws {
        let journal = try await attempt { telling, task in
            telling.replace(task, count: 1) { number, offered in
                .agreed(number, on: .x25519, offering: offered)
            }
        }
        #expect(journal.verdicts == [.fail])
        #expect(try journal.shapes()[0] == "pin-ignored: got X25519")
        #expect(try journal.record().attempts[0].negativeControl == "admitted")
    }

    @Test func `that gets in may be what is expected`() async throws {
        let journal = try await run([.sample(server: "flask", release: "old")])
        #expect(journal.verdicts == [.unsupported])
        #expect(try journal.shapes() == ["pin-ignored: got X25519"])
    }

    @Test func `that is refused where it should get in is a failure`() async throws {
        let journal = try await attempt(.sample(server: "flask", release: "old")) { telling, task in
            telling.replace(task, count: 1) { .refused($0, offering: $1) }
        }
        #expect(journal.verdicts == [.fail])
    }

    @Test func `that ends otherwise is the outcome of every cell`() async throws {
        let journal = try await attempt { telling, task in
            telling.replace(task, count: 1) { .broken($0, offering: $1, .timeout) }
        }
        #expect(journal.verdicts == [.fail])
        #expect(try journal.shapes()[0] == "timeout: phase server-hello")
    }

    @Test func `that was not made proves nothing`() async throws {
        let journal = try await attempt { telling, task in telling.replace(task, with: []) }
        #expect(journal.verdicts == [.error])
        #expect(try journal.record().attempts[0].negativeControl == nil)
    }

    @Test func `that did not end proves nothing`() async throws {
        let journal = try await attempt { telling, task in
            telling.events.removeAll {
                guard case .finished(task.number) = $0 else { return false }
                return true
            }
        }
        #expect(journal.verdicts == [.error])
    }

    @Test(arguments: [[], [NamedGroup.x25519MLKEM768], [.x448]])
    func `that offered something else proves nothing`(offered: [NamedGroup]) async throws {
        let journal = try await attempt { telling, task in
            telling.replace(task, count: 1) { number, _ in .refused(number, offering: offered) }
        }
        #expect(journal.verdicts == [.error])
    }

    @Test func `by a client that is not what its name says proves nothing`() async throws {
        let bench = ScriptedBench { telling in
            telling.events = telling.events.map { event in
                guard case .client(let report) = event, report.name == .openssl("new") else {
                    return event
                }
                return .client(
                    ClientReport(
                        name: report.name,
                        versionText: report.versionText,
                        libraries: World.mapped("old"),
                    )
                )
            }
        }
        let cell = Cell.sample(group: .classical, client: "old")
        let journal = try await run([cell], on: bench)
        #expect(journal.verdicts == [.error])
    }

    /// An older one may lack the very groups by which a pin that is not in force would show.
    @Test func `is made by the newest client, though no cell names it`() async throws {
        let bench = ScriptedBench()
        let cells = [Cell.sample(1, group: .classical, client: "old")]
        let journal = try await run(cells, on: bench) { $0.clients.removeLast() }
        #expect(journal.verdicts == [.pass])
        let controls = journal.waves.flatMap(\.controls).filter { $0.kind == .negative }
        #expect(controls.map(\.client) == [.openssl("new")])
        let plan = try #require(bench.carriedOut.first).plan(locatedIn: [:])
        #expect(plan.clients.map(\.name) == [.openssl("old"), .openssl("new")])
    }

    @Test func `is made by no older client where the newest is not to be had`() async throws {
        let fault = Fault(operation: "compile", subject: "OpenSSL", reason: "no space left")
        let bench = ScriptedBench()
        let cells = [
            Cell.sample(1, group: .classical, client: "old"),
            .sample(2, group: .classical, policy: .default, client: "old"),
        ]
        let journal = try await run(cells, on: bench) { order in
            order.clients.removeLast()
            order.control = .failure(fault)
        }
        #expect(journal.verdicts == [.error, .pass])
        #expect(try journal.details() == [fault.description, fault.description])
        #expect(
            try journal.shapes()[0]
                == "lab-fault: believe the negative control of nginx on new"
        )
    }

    @Test func `comes from an address that no cell has, however cells are numbered`() async throws {
        let bench = ScriptedBench()
        _ = try await run([.sample(3)], on: bench)
        let wave = bench.carriedOut[0]
        let containers = Dictionary(uniqueKeysWithValues: wave.endpoints.map { ($0.id, "c") })
        let addresses = wave.plan(locatedIn: containers).blocks.flatMap(\.tasks)
            .map(\.sourceAddress)
        #expect(addresses.count == 3)
        #expect(Set(addresses).count == 3)
        #expect(addresses.contains(SourceAddress.ofCell(3)))
    }

    @Test(arguments: [false, true])
    func `leaves its own server to nobody, whatever is kept`(_ keeps: Bool) async throws {
        let bench = ScriptedBench()
        _ = try await run([.sample()], on: bench) { $0.keepsServers = keeps }
        let wave = bench.carriedOut[0]
        #expect(wave.endpoints.count == 2)
        #expect(wave.kept == (keeps ? [wave.endpoints[1].id] : []))
        let containers = Dictionary(uniqueKeysWithValues: wave.endpoints.map { ($0.id, "c") })
        #expect((wave.plan(locatedIn: containers).kept ?? []) == wave.kept)
    }
}
