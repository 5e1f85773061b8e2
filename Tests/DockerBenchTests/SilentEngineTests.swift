import DockerEngine
import EngineTesting
import EngineUse
import Interop
import Probing
import Synchronization
import Testing

@testable import DockerBench
@testable import Orchestration

@Suite struct `A bench whose engine falls silent` {
    /// An engine that does as it is told, until it is asked for a target, and then answers
    /// nothing, whatever time passes.
    private static func engine(until target: String, clock: ManualClock) -> StubEngine.Script {
        let isSilent = Mutex(false)
        return { request in
            let isOver = isSilent.withLock { isSilent in
                isSilent = isSilent || request.line.contains(target)
                return isSilent
            }
            guard !isOver else {
                clock.wake()
                return .none
            }
            switch request.method {
            case "POST" where request.line.hasPrefix("POST /containers/create"):
                return StubReply(201, #"{"Id":"c"}"#)
            case "POST" where request.line.contains("/wait"):
                return StubReply(200, #"{"StatusCode":0}"#)
            case "GET":
                return StubReply(200, "[]")
            default:
                return StubReply(200)
            }
        }
    }

    private static let wave = Wave(
        number: 1,
        endpoints: [Sample.setup()],
        plan: ProbePlan(
            names: GroupNames([]),
            serverShareLengths: [:],
            authority: [1],
            serverName: "lab.test",
            timeout: 5_000_000,
            startTimeout: 20_000_000,
            seed: 1,
            endpoints: [],
            clients: [],
            blocks: [],
        ),
    )

    /// The probe may be waiting for a server or a client, and for nothing else.
    @Test func `hears nothing from its probe for longer than any of it may take`() {
        #expect(Self.wave.plan(locatedIn: [:]).longestSilence == .seconds(50))
    }

    /// What a wave on such an engine comes to.
    private static func fault(until target: String) async throws -> Fault? {
        let clock = ManualClock()
        return try await StubEngine.withEngine(
            clock: clock,
            engine(until: target, clock: clock)
        ) { engine, _ in
            let settings = BenchSettings(
                image: "sha256:bench",
                run: "12345678-run",
                authority: [1],
                now: { Timestamp(microseconds: 1) },
            )
            return await #expect(throws: Fault.self) {
                try await DockerBench.withBench(on: engine, settings) { bench in
                    _ = try await bench.carryOut(wave) { _ in }
                }
            }
        }
    }

    /// None of it is the matter of one endpoint, which another one could be tried for.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ("/containers/create?name=pqlab-12345678-bench", "create container", "-bench"),
            ("/containers/create?name=pqlab-12345678-w1-e1", "create container", "-w1-e1"),
            ("/events?", "follow events", "engine"),
        ]
    )
    func `is lost, and says so once`(target: String, operation: String, subject: String)
        async throws
    {
        let fault = try #require(try await Self.fault(until: target))
        #expect(fault.operation == operation)
        #expect(fault.subject.hasSuffix(subject))
        #expect(fault.reason == "the engine is gone: not done within 30.0 seconds")
        #expect(fault.hint?.hasPrefix("start the container engine again") == true)
    }
}
