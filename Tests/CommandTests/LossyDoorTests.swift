import Catalogue
import Interop
import Probing
import Synchronization
import Testing

@testable import Commands
@testable import Orchestration

@Suite struct `A door that loses something` {
    /// A bench that tells of two tasks, whatever the wave.
    private struct TellingBench: Bench {
        static let told: [ProbeEvent] = [
            .ready(endpoint: "e", after: 1, note: ""),
            .began(task: 1, handshake: 0), .handshake(task: 1, .numbered(0)),
            .began(task: 1, handshake: 1), .handshake(task: 1, .numbered(1)),
            .finished(task: 1),
            .began(task: 2, handshake: 0), .handshake(task: 2, .numbered(0)), .finished(task: 2),
            .done,
        ]

        func carryOut(
            _ wave: Wave,
            each: (ProbeEvent) async throws -> Void,
        ) async throws -> WaveReport {
            for event in Self.told { try await each(event) }
            return WaveReport(aftermaths: [:], loadAverage: 0.25, otherRuns: 3)
        }
    }

    /// Whoever has it thrown has killed the bench.
    private struct Kill: Error {}

    /// What is done to the servers `one` and `two`.
    private func door(_ one: Tampering.Loss?, _ two: Tampering.Loss? = nil) -> LossyDoor {
        var tamperings = Tamperings()
        for (server, loss) in [("one", one), ("two", two)] {
            tamperings.servers[server] = Tampering()
            tamperings.servers[server]?.loss = loss
        }
        return LossyDoor(tamperings)
    }

    /// What is heard through a door of a wave with these servers.
    private func heard(_ door: LossyDoor, _ servers: [String]) async throws -> [String] {
        var events: [String] = []
        let bench = door.behind(TellingBench()) { throw Kill() }
        let report = try await bench.carryOut(.sample(servers)) { events.append("\($0)") }
        // What became of the containers is not lost with what the probe said.
        #expect(report.loadAverage == 0.25 && report.otherRuns == 3)
        return events
    }

    @Test(
        arguments: [
            (nil, Array(0...9)), (.event, [0, 1, 2, 3, 4, 6, 7, 9]),
            (.handshakes, [0, 1, 2, 5, 6, 7, 8, 9]), (.end, Array(0...4)), (.cell, Array(0...9)),
            (.nothing, Array(0...9)),
        ] as [(Tampering.Loss?, [Int])]
    )
    func `lets all else of the probe's account pass`(
        loss: Tampering.Loss?,
        left: [Int],
    ) async throws {
        let expected = left.map { "\(TellingBench.told[$0])" }
        #expect(try await heard(door(loss), ["one"]) == expected)
    }

    @Test func `lets everything pass of waves that are others'`() async throws {
        let all = TellingBench.told.map { "\($0)" }
        #expect(try await heard(door(.end), ["two"]) == all)
        #expect(try await heard(door(.end), ["two", "one"]) == all)
        #expect(try await heard(door(.end), []) == all)
        #expect(try await heard(door(.cell, .event), ["two"]).count == 8)
    }

    @Test func `has the bench killed once, when handshakes have begun`() async throws {
        var heard = 0
        await #expect(throws: Kill.self) {
            let bench = door(.bench).behind(TellingBench()) { throw Kill() }
            _ = try await bench.carryOut(.sample(["one"])) { _ in heard += 1 }
        }
        #expect(heard == 1)
        let kills = Mutex(0)
        let bench = door(.bench).behind(TellingBench()) { kills.withLock { $0 += 1 } }
        _ = try await bench.carryOut(.sample(["one"])) { _ in }
        #expect(kills.withLock(\.self) == 1)
    }

    @Test(
        arguments: [
            (nil, ["one", "two"]), (.event, ["one", "two"]), (.handshakes, ["one", "two"]),
            (.end, ["one", "two"]), (.cell, ["two"]), (.bench, ["one", "two"]),
            (.nothing, ["one", "two"]),
        ] as [(Tampering.Loss?, [String])]
    )
    func `lets the other cells of a wave pass`(loss: Tampering.Loss?, left: [String]) {
        let record = WaveRecord(
            endpoints: [],
            controls: [],
            cells: ["one", "two"].map { SampleRun.disturbed(server: $0) },
        )
        #expect(door(loss).passing(record).cells.map(\.cell.server) == left)
    }
}

extension HandshakeEvidence {
    /// A connection of which nothing is known but its number.
    fileprivate static func numbered(_ number: Int) -> HandshakeEvidence {
        HandshakeEvidence(
            number: number,
            offered: [],
            stop: .closed,
            phase: .connect,
            libraryError: nil,
            groupByLibrary: nil,
            signatureScheme: nil,
            certificate: nil,
            response: nil,
            alerts: [],
            libraryMessages: [],
            wire: WireEvidence(),
            times: HandshakeTimes(),
        )
    }
}

extension Wave {
    /// A wave with an endpoint of each of these servers, and nothing to be done with them.
    fileprivate static func sample(_ servers: [String]) -> Wave {
        Wave(
            number: 1,
            endpoints: servers.enumerated().map { index, server in
                EndpointSetup(
                    id: server,
                    identity: EndpointIdentity(
                        server: server,
                        release: "debian-13",
                        policy: .default,
                        pin: nil,
                        certificate: .ecdsaP256,
                    ),
                    image: RecordedStarts.image,
                    site: EndpointSite(port: index, directory: "/lab", nonce: "nonce"),
                    command: [],
                    environment: [:],
                    files: [],
                    configuredBy: nil,
                    configurationHash: "",
                    certificate: [],
                    proof: .mapped,
                )
            },
            plan: ProbePlan(
                names: GroupNames([]),
                serverShareLengths: [:],
                authority: [],
                serverName: "lab.test",
                timeout: 1,
                startTimeout: 1,
                seed: 1,
                endpoints: [],
                clients: [],
                blocks: [],
            ),
        )
    }
}
