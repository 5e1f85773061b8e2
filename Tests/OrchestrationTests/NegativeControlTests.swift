import Interop
import Orchestration
import Probing
import Testing

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
