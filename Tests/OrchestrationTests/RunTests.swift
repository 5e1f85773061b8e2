import Interop
import Orchestration
import Testing

@Suite struct `A run` {
    @Test(arguments: [1, 2, 3, 5, 64])
    func `gives every planned cell one record`(waveSize: Int) async throws {
        let bench = ScriptedBench()
        let journal = try await run(.all, on: bench) { $0.waveSize = waveSize }
        #expect(journal.records.map(\.cell.number).sorted() == Array(1...24))
        #expect(bench.carriedOut.allSatisfy { $0.endpoints.count <= waveSize })
        #expect(journal.records.allSatisfy { $0.attempts.count == 1 })
        for record in journal.records {
            let isPossible = record.cell.group.map { World.has($0.id, record.cell.release) } == true
            #expect(record.verdict == (isPossible ? .pass : .unsupported))
        }
    }

    @Test func `reports a wave before the next one starts`() async throws {
        let journal = try await run(.all) { $0.waveSize = 2 }
        let steps = journal.events.compactMap { event -> String? in
            switch event {
            case .waveStarted: "started"
            case .waveFinished: "finished"
            case .cellTried, .startMade, .retrying: nil
            }
        }
        #expect(steps.count == 2 * journal.waves.count)
        #expect(steps == (0..<steps.count).map { $0 % 2 == 0 ? "started" : "finished" })
    }

    @Test func `without cells does nothing`() async throws {
        let bench = ScriptedBench()
        let journal = try await run([], on: bench)
        #expect(journal.events.isEmpty)
        #expect(bench.carriedOut.isEmpty)
    }

    @Test func `shares an endpoint between the cells that may`() async throws {
        let bench = ScriptedBench()
        _ = try await run(.sharing, on: bench)
        #expect(bench.carriedOut.map(\.endpoints.count) == [1])
    }

    @Test func `keeps what was seen of a cell`() async throws {
        let record = try await run([.sample()]).record()
        let attempt = try #require(record.attempts.first)
        #expect(attempt.samples.map(\.evidence.number) == [0, 1, 2])
        #expect(attempt.clientVersion == "3.5.9")
        #expect(attempt.negativeControl == "refused")
        #expect(record.positiveControl == .agreed)
        #expect(attempt.endpointID == "/lab/w1/e2")
    }

    @Test func `records endpoints with their proof`() async throws {
        let journal = try await run([.sample(release: "old", group: .classical)])
        let endpoints = journal.waves.flatMap(\.endpoints)
        #expect(endpoints.map(\.serverTLS) == ["OpenSSL 3.0.22", "OpenSSL 3.0.22"])
        #expect(endpoints.map(\.proof) == [.mapped, .mapped])
        #expect(journal.waves.flatMap(\.controls).map(\.kind) == [.positive, .negative])
    }

    private static let fault = Fault(operation: "pull", subject: "image", reason: "no network")

    @Test(
        arguments: [
            (.fault(fault), .error, "no network"),
            (.failed(Ending(.buildFailed, shape: "make: error 2")), .error, ""),
            (nil, .error, "nobody asked for it"),
        ] as [(Provision?, Verdict, String)]
    )
    func `of a server without an image starts nothing`(
        provision: Provision?,
        verdict: Verdict,
        reason: String,
    ) async throws {
        let bench = ScriptedBench()
        let journal = try await run([.sample()], on: bench) { order in
            order.provisions = [ServerKey(.sample()): provision].compactMapValues(\.self)
        }
        #expect(journal.verdicts == [verdict])
        #expect(try journal.details() == [reason])
        #expect(bench.carriedOut.isEmpty)
    }

    @Test func `tells of a client that the bench does not have`() async throws {
        let journal = try await run([.sample(client: "none"), .sample(2)])
        #expect(journal.verdicts == [.error, .pass])
        #expect(try journal.details() == ["it is not in the bench"])
        #expect(try journal.shapes() == ["lab-fault: provide client openssl@none"])
    }

    @Test func `is an error where the versions that decide are not known`() async throws {
        let journal = try await run([.sample()]) { order in
            order.rules = Rules(
                order.rules.rules.dropLast() + [
                    Rule(
                        condition: {
                            var condition = Condition()
                            condition.go = .sample(">=1.0")
                            condition.implemented = true
                            return condition
                        }(),
                        expectation: order.rules.rules[0].expectation,
                    ),
                    order.rules.rules[order.rules.rules.count - 1],
                ]
            )
            order.provisions = order.provisions.mapValues { _ in
                .image(World.image("nginx", "unheard of"))
            }
        }
        #expect(journal.verdicts == [.error])
    }
}
