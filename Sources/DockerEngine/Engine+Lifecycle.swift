extension Engine {
    /// Starts a container.
    ///
    /// Maps to `POST /containers/ID/start`. It is no error if it runs already.
    package func start(_ container: String) async throws {
        try await transport.run(
            lifecycle("start container", container, "start", tolerated: [304])
        )
    }

    /// Asks a container to stop, and kills it if it has not within `grace`.
    ///
    /// Maps to `POST /containers/ID/stop`; the grace is rounded up to whole seconds. It
    /// is no error if the container does not run.
    package func stop(_ container: String, grace: Duration = .seconds(10)) async throws {
        let (seconds, fraction) = grace.components
        let call = lifecycle(
            "stop container",
            container,
            "stop",
            query: [.init("t", "\(seconds + (fraction > 0 ? 1 : 0))")],
            limit: deadlines.quick + grace,
            tolerated: [304]
        )
        try await transport.run(call)
    }

    /// Sends a signal to the first process of a container.
    ///
    /// Maps to `POST /containers/ID/kill`. A container that does not run is an error.
    package func kill(_ container: String, signal: String = "SIGKILL") async throws {
        try await transport.run(
            lifecycle("kill container", container, "kill", query: [.init("signal", signal)])
        )
    }

    /// Waits for the end of a container, and answers its exit code.
    ///
    /// Maps to `POST /containers/ID/wait`. `opened` runs once the engine is listening for
    /// the end. Started in there, no container can end unnoticed, however fast:
    ///
    ///     let code = try await engine.wait(for: id, until: .nextExit) {
    ///         try await engine.start(id)
    ///     }
    package func wait(
        for container: String,
        until condition: WaitCondition = .notRunning,
        within limit: Duration? = nil,
        opened: () async throws -> Void = {}
    ) async throws -> Int {
        struct Reply: Decodable {
            struct Failure: Decodable {
                let Message: String
            }
            let StatusCode: Int
            let Error: Failure?
        }
        let call = Call(
            "wait for container",
            container,
            .post,
            "/containers/\(container.percentEncoded())/wait",
            query: [.init("condition", condition.rawValue)],
            limit: limit
        )
        let reply = try await transport.value(of: call, as: Reply.self, opened: opened)
        // Podman sends the field with an empty message where there is no failure.
        if let message = reply.Error?.Message.onOneLine, !message.isEmpty {
            throw call.error(.refused(status: 200, message: message))
        }
        return reply.StatusCode
    }

    /// A call that moves a container from one state to another.
    private func lifecycle(
        _ operation: String,
        _ container: String,
        _ verb: String,
        query: [Call.Parameter?] = [],
        limit: Duration? = nil,
        tolerated: Set<Int> = []
    ) -> Call {
        Call(
            operation,
            container,
            .post,
            "/containers/\(container.percentEncoded())/\(verb)",
            query: query,
            limit: limit ?? deadlines.quick,
            tolerated: tolerated
        )
    }
}
