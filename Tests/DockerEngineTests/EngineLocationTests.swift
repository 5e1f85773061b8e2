import DockerEngine
import Foundation
import Testing

@Suite struct `An engine's location` {
    /// A machine on which only these sockets answer, and the order in which they are tried.
    private func resolve(
        _ environment: [String: String],
        answering: Set<String>
    ) async throws -> (found: String, tried: [String]) {
        var tried: [String] = []
        let location = try await EngineLocation.resolve(environment: environment) { location in
            tried.append(location.socketPath)
            guard answering.contains(location.socketPath) else {
                throw EngineError(
                    operation: "use engine",
                    subject: location.socketPath,
                    reason: .unreachable("no such file")
                )
            }
        }
        return (location.socketPath, tried)
    }

    static let docker = "/var/run/docker.sock"
    static let podman = "/run/podman/podman.sock"
    static let rootless = "/run/user/1000/podman/podman.sock"
    static let user = ["XDG_RUNTIME_DIR": "/run/user/1000", "DOCKER_HOST": ""]

    @Test(arguments: [
        (user, Set([docker, podman, rootless]), [docker]),
        (user, Set([podman, rootless]), [docker, podman]),
        (user, Set([rootless]), [docker, podman, rootless]),
        (["DOCKER_HOST": "unix:///a/b.sock"], Set(["/a/b.sock", docker]), ["/a/b.sock"]),
    ])
    func `is the first that answers`(
        environment: [String: String],
        answering: Set<String>,
        order: [String]
    ) async throws {
        let (found, tried) = try await resolve(environment, answering: answering)
        #expect(tried == order)
        #expect(found == order.last)
    }

    @Test func `is where DOCKER_HOST says or nowhere`() async throws {
        let error = try await #require(throws: EngineError.self) {
            try await resolve(["DOCKER_HOST": "unix:///dead.sock"], answering: [Self.docker])
        }
        #expect(error.description == "cannot use engine `/dead.sock`: no such file")
    }

    @Test(arguments: ["tcp://10.0.0.1:2375", "ssh://host", "/run/docker.sock", "unix://run/d.sock"])
    func `is a unix socket`(host: String) async throws {
        let error = try await #require(throws: EngineError.self) {
            try await resolve(["DOCKER_HOST": host], answering: [Self.docker])
        }
        let cause = "only unix sockets are supported"
        #expect(error.description == "cannot use `DOCKER_HOST` `\(host)`: \(cause)")
        #expect(error.hint == "set it to `unix:///PATH`, or unset it")
    }

    @Test func `names all that was tried where none answers`() async throws {
        let error = try await #require(throws: EngineError.self) {
            try await resolve(["XDG_RUNTIME_DIR": "/run/user/1000"], answering: [])
        }
        let tried = [Self.docker, Self.podman, Self.rootless].map { "`\($0)` (no such file)" }
        let list = tried.joined(separator: ", ")
        #expect(error.description == "cannot find a container engine: none answers at \(list)")
        #expect(error.hint == "start the container engine, or run `Lab/setup` to install one")
    }

    @Test func `is not looked for any further after cancellation`() async throws {
        await #expect(throws: CancellationError.self) {
            try await EngineLocation.resolve(environment: [:]) { _ in throw CancellationError() }
        }
    }
}
