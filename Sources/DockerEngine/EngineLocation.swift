/// Where an engine listens: the path of its unix socket.
package struct EngineLocation: Hashable, Sendable, CustomStringConvertible {
    /// The absolute path of the socket.
    package let socketPath: String

    /// Names a socket.
    package init(socketPath: String) {
        self.socketPath = socketPath
    }

    /// The path of the socket.
    package var description: String { socketPath }

    /// Finds the engine that the user means.
    ///
    /// `DOCKER_HOST` decides where it is set, and nothing else is tried then: a lab
    /// that quietly went to another engine would test the wrong machine. Without it,
    /// the first of Docker's socket and Podman's two that answers is taken.
    ///
    /// `probe` throws an ``EngineError`` where nothing answers.
    package static func resolve(
        environment: [String: String],
        probe: (EngineLocation) async throws -> Void = { location in
            try await Engine.withEngine(at: location) { _ in }
        }
    ) async throws -> EngineLocation {
        if let host = environment["DOCKER_HOST"], !host.isEmpty {
            let location = try named(by: host)
            try await probe(location)
            return location
        }
        var refusals: [String] = []
        for location in candidates(environment: environment) {
            do {
                try await probe(location)
                return location
            } catch let error as EngineError {
                refusals.append("`\(location)` (\(error.reason))")
            }
        }
        throw EngineError(
            operation: "find a container engine",
            subject: nil,
            reason: .unreachable("none answers at \(refusals.joined(separator: ", "))")
        )
    }

    /// Reads the value of `DOCKER_HOST`.
    private static func named(by host: String) throws(EngineError) -> EngineLocation {
        let scheme = "unix://"
        guard host.hasPrefix(scheme), host.dropFirst(scheme.count).hasPrefix("/") else {
            throw EngineError(
                operation: "use `DOCKER_HOST`",
                subject: host,
                reason: .unsupported("only unix sockets are supported"),
                hint: "set it to `unix:///PATH`, or unset it"
            )
        }
        return EngineLocation(socketPath: String(host.dropFirst(scheme.count)))
    }

    /// The sockets to try when the user names none, in this order.
    private static func candidates(environment: [String: String]) -> [EngineLocation] {
        var paths = ["/var/run/docker.sock", "/run/podman/podman.sock"]
        if let directory = environment["XDG_RUNTIME_DIR"], directory.hasPrefix("/") {
            paths.append("\(directory)/podman/podman.sock")
        }
        return paths.map { EngineLocation(socketPath: $0) }
    }
}
