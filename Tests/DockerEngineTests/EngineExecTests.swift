import DockerEngine
import EngineTesting
import Synchronization
import Testing

@Suite struct `A command in a container` {
    /// Plays an engine in which a command writes a line and ends; `books` are read in turn.
    private func engine(books: [String]) -> StubEngine.Script {
        let looks = Mutex(0)
        return { request in
            switch request.line {
            case "POST /containers/a/exec":
                return StubReply(201, #"{"Id":"e1"}"#)
            case "POST /exec/e1/start":
                var reply = StubReply(frames: [
                    StubReply.frame(1, "out\n"), StubReply.frame(2, "err\n"),
                ])
                reply.untilClose = true
                return reply
            case "GET /exec/e1/json":
                let look = looks.withLock { count in
                    defer { count += 1 }
                    return count
                }
                return StubReply(200, books[min(look, books.count - 1)])
            default:
                return StubReply(404, #"{"message":"page not found"}"#)
            }
        }
    }

    @Test func `hands over its output and then its exit code`() async throws {
        try await StubEngine.withEngine(
            engine(books: [#"{"Running":false,"ExitCode":7,"Pid":4711}"#])
        ) { engine, stub in
            var configuration = ExecConfiguration(command: ["pqprobe", "plan.json"])
            configuration.user = "65534"
            configuration.environment = ["A": "1"]
            configuration.workingDirectory = "/lab"
            var output = ""
            let code = try await engine.run(configuration, in: "a") { chunk in
                output += "\(chunk.stream): \(String(decoding: chunk.bytes, as: UTF8.self))"
            }
            #expect(code == 7)
            #expect(output == "output: out\nerror: err\n")
            let expected = [
                #"{"AttachStderr":true,"AttachStdout":true,"Cmd":["pqprobe","plan.json"],"#,
                #""Env":["A=1"],"Tty":false,"User":"65534","WorkingDir":"/lab"}"#,
            ]
            #expect(stub.requests.first?.text == expected.joined())
            #expect(stub.requests.map(\.text)[1] == #"{"Detach":false,"Tty":false}"#)
        }
    }

    @Test func `has no exit code while the books say that it runs`() async throws {
        // Podman 4.3.1 says 0 then.
        try await StubEngine.withEngine(
            engine(books: [
                #"{"Running":true,"ExitCode":0,"Pid":4711}"#,
                #"{"Running":false,"ExitCode":7,"Pid":0}"#,
            ])
        ) { engine, _ in
            let command = ExecConfiguration(command: ["id"])
            let code = try await engine.run(command, in: "a") { _ in }
            #expect(code == 7)
        }
    }

    /// It is not over, and neither is its limit.
    @Test func `is listened to no longer once it has been silent for too long`() async throws {
        let clock = ManualClock()
        try await StubEngine.withEngine(clock: clock) { request in
            request.line == "POST /containers/a/exec"
                ? StubReply(201, #"{"Id":"e1"}"#)
                : StubReply(frames: [StubReply.frame(1, "out\n")], ending: .silent)
        } _: { engine, stub in
            let error = try await #require(throws: EngineError.self) {
                let command = ExecConfiguration(command: ["pqprobe"])
                _ = try await engine.run(command, in: "a", silence: .seconds(35)) { _ in
                    clock.wake()
                }
            }
            #expect(error.reason == .silent(.seconds(35)))
            let cause = "nothing was heard for 35.0 seconds"
            #expect(error.description == "cannot run `pqprobe` in container `a`: \(cause)")
            await stub.awaitHangUp()
        }
    }

    @Test func `is given up where not even its output begins`() async throws {
        let clock = ManualClock()
        try await StubEngine.withEngine(clock: clock) { request in
            guard request.line != "POST /containers/a/exec" else {
                return StubReply(201, #"{"Id":"e1"}"#)
            }
            clock.wake()
            return .none
        } _: { engine, _ in
            let error = try await #require(throws: EngineError.self) {
                let command = ExecConfiguration(command: ["pqprobe"])
                _ = try await engine.run(command, in: "a", silence: .seconds(35)) { _ in }
            }
            #expect(error.reason == .timedOut(.seconds(35)))
        }
    }

    @Test func `is an error if its output ends and it goes on`() async throws {
        try await StubEngine.withEngine(
            engine(books: [#"{"Running":true,"ExitCode":null}"#])
        ) { engine, _ in
            let error = try await #require(throws: EngineError.self) {
                try await engine.run(ExecConfiguration(command: ["id"]), in: "a") { _ in }
            }
            let cause = "the output ended while the command still ran"
            #expect(error.description == "cannot run `id` in container `a`: \(cause)")
        }
    }
}
