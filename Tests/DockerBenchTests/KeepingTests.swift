import DockerEngine
import EngineTesting
import EngineUse
import Interop
import Synchronization
import Testing

@testable import DockerBench

@Suite struct `A bench that is to be kept` {
    /// What somebody does with a bench.
    enum Body: CaseIterable {
        case succeeds, fails, isCancelled
    }

    private struct Failure: Error {}

    /// The removals that an engine is asked for when a bench with one container is over.
    private static func removals(keeping keeps: Bool, _ body: Body) async throws -> [String] {
        let isGone = Mutex(false)
        return try await StubEngine.withEngine { request in
            switch request.method {
            case "POST" where request.line.hasPrefix("POST /containers/create"):
                return StubReply(201, #"{"Id":"c"}"#)
            case "POST" where request.line.contains("/wait"):
                return StubReply(200, #"{"StatusCode":0}"#)
            case "DELETE":
                isGone.withLock { $0 = true }
                return StubReply(204)
            case "GET":
                let containers = """
                    [{"Id": "c", "Names": ["/c"], "Image": "i", "ImageID": "sha256:1",
                    "Labels": {"dev.pqlab.purpose": "bench"}, "State": "running", "Created": 1}]
                    """
                return StubReply(200, isGone.withLock { $0 } ? "[]" : containers)
            default:
                return StubReply(200)
            }
        } _: { engine, stub in
            var settings = BenchSettings(
                image: "sha256:bench",
                run: "12345678-run",
                authority: [1],
                now: { Timestamp(microseconds: 1) },
            )
            settings.keepsContainers = keeps
            let before = Mutex(0)
            try? await DockerBench.withBench(on: engine, settings) { _ in
                // The helper that sets the packet size is gone by now.
                before.withLock { $0 = stub.requests.count { $0.method == "DELETE" } }
                isGone.withLock { $0 = false }
                switch body {
                case .succeeds: break
                case .fails: throw Failure()
                case .isCancelled: throw CancellationError()
                }
            }
            return stub.requests.filter { $0.method == "DELETE" }
                .dropFirst(before.withLock { $0 }).map(\.line)
        }
    }

    @Test(arguments: Body.allCases, [false, true])
    func `stays where all went well, and only there`(_ body: Body, _ keeps: Bool) async throws {
        let removals = try await Self.removals(keeping: keeps, body)
        #expect(removals.count == (keeps && body == .succeeds ? 0 : 1), "\(removals)")
    }
}
