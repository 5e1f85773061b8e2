import DockerEngine
import HostTesting
import HostUse
import Synchronization

@testable import Imaging

/// A mirror and an engine in this process, for a workshop to work between.
final class StubSurroundings: Sendable {
    /// What the suites' InRelease files hold; nil where the mirror is out of order.
    let archive = Mutex<String?>("as of today")

    /// What apt prints in a container.
    let output = Mutex("")

    /// The exit status of a container.
    let status = Mutex(0)

    /// Runs both for as long as `body` runs, with a state directory of its own.
    static func withWorkshop<Result: Sendable>(
        printing output: String,
        _ body: (ImageWorkshop, StubSurroundings, _ engine: StubServer) async throws -> Result
    ) async throws -> Result {
        let surroundings = StubSurroundings()
        surroundings.output.withLock { $0 = output }
        return try await withDirectory { state in
            try await StubServer.withServer(surroundings.mirror) { mirror, _ in
                try await StubServer.withSocket(surroundings.engine) { path, stub in
                    try await Engine.withEngine(at: EngineLocation(socketPath: path)) { engine in
                        let workshop = ImageWorkshop(
                            engine: engine,
                            home: state,
                            state: state,
                            host: HostSources(archive: mirror, securityArchive: mirror),
                        )
                        return try await body(workshop, surroundings, stub)
                    }
                }
            }
        }
    }

    private func mirror(_ request: String) -> StubAnswer {
        archive.withLock { $0 }.map { StubAnswer(200, $0) } ?? StubAnswer(503)
    }

    private func engine(_ request: String) -> StubAnswer {
        switch request {
        case let request where request.hasSuffix("/version"):
            StubAnswer(200, #"{"Version":"20.10.24","ApiVersion":"1.41"}"#)
        case let request where request.contains("/containers/create"):
            StubAnswer(201, #"{"Id":"c1","Warnings":[]}"#)
        case let request where request.contains("/wait?"):
            StubAnswer(200, #"{"StatusCode":\#(status.withLock { $0 }),"Error":null}"#)
        case let request where request.contains("/logs?"):
            .output(output.withLock { $0 })
        case let request where request.hasPrefix("PUT"):
            StubAnswer(200)
        default:
            StubAnswer(204)
        }
    }
}

extension StubServer {
    /// How often apt was asked: each time in a container of its own.
    var questions: Int { requests.count { $0.contains("/containers/create") } }
}
