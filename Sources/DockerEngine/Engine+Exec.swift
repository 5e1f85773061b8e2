extension Engine {
    /// Runs a command in a running container, hands over its output, answers its exit code.
    ///
    /// A command that cannot be run is not an error here: it ends with 126 or 127, and
    /// the engine's words are in the output. The limit covers the command's run; a command
    /// over the limit is no longer listened to, but goes on until its container ends. The
    /// same holds for one that says nothing for longer than `silence`.
    ///
    /// Maps to `POST /containers/ID/exec`, `POST /exec/ID/start` and `GET /exec/ID/json`.
    package func run(
        _ configuration: ExecConfiguration,
        in container: String,
        within limit: Duration? = nil,
        silence: Duration? = nil,
        each: (OutputChunk) async throws -> Void
    ) async throws -> Int {
        struct Created: Decodable {
            let Id: String
        }
        struct Start: Encodable {
            let Detach = false
            let Tty = false
        }
        let operation = "run `\(configuration.command.first ?? "")` in container"
        let create = Call(
            operation,
            container,
            .post,
            "/containers/\(container.percentEncoded())/exec",
            content: try .json(configuration.body),
            limit: deadlines.quick
        )
        let id = try await transport.value(of: create, as: Created.self).Id.percentEncoded()
        let start = Call(
            operation,
            container,
            .post,
            "/exec/\(id)/start",
            content: try .json(Start()),
            limit: limit,
            headLimit: silence,
            silenceLimit: silence
        )
        try await transport.frames(of: start, each: each)
        return try await exitCode(
            Call(operation, container, .get, "/exec/\(id)/json", limit: deadlines.quick)
        )
    }

    /// The exit code of a command whose output has ended.
    ///
    /// The output has no length, so its end may also mean that the connection broke:
    /// only the engine's books tell. Podman closes the stream a moment before it closes
    /// the books and offers nothing to wait on, hence more than one look.
    private func exitCode(_ call: Call) async throws -> Int {
        struct Reply: Decodable {
            let Running: Bool
            let ExitCode: Int?
        }
        for _ in 1...50 {
            let reply = try await transport.value(of: call, as: Reply.self)
            // Podman says 0 while the command still runs, Docker null.
            if !reply.Running, let code = reply.ExitCode {
                return code
            }
        }
        throw call.error(.connectionLost("the output ended while the command still ran"))
    }
}
