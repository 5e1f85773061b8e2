import DockerEngine
import EngineTesting
import Testing

@Suite struct `A deadline` {
    /// Makes a call to an engine that gives this reply, and lets the deadline pass meanwhile.
    private func miss(
        _ reply: StubReply,
        _ call: @escaping @Sendable (Engine) async throws -> Void
    ) async throws -> EngineError {
        let clock = ManualClock()
        return try await StubEngine.withEngine(clock: clock) { request in
            request.method == "DELETE" ? StubReply(204) : reply
        } _: { engine, stub in
            let error = try await #require(throws: EngineError.self) {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { try await call(engine) }
                    await stub.awaitRequest()
                    clock.wake()
                    try await group.waitForAll()
                }
            }
            await stub.awaitHangUp()
            // The engine can be used as before.
            try await engine.remove("server-1")
            return error
        }
    }

    @Test func `ends a call that is never answered`() async throws {
        let error = try await miss(.none) { try await $0.start("server-1") }
        #expect(error.reason == .timedOut(.seconds(30)))
        let text = "cannot start container `server-1`: not done within 30.0 seconds"
        #expect(error.description == text)
    }

    @Test func `covers the body of an answer`() async throws {
        let error = try await miss(StubReply(200, #"[{"Id":"#, ending: .silent)) {
            _ = try await $0.containers()
        }
        #expect(error.description == "cannot list containers: not done within 30.0 seconds")
    }

    @Test func `covers the body of a refusal`() async throws {
        let error = try await miss(StubReply(500, "{", ending: .silent)) {
            try await $0.start("server-1")
        }
        #expect(error.reason == .timedOut(.seconds(30)))
    }

    @Test func `allows a container its grace`() async throws {
        let error = try await miss(.none) {
            try await $0.stop("server-1", grace: .seconds(60))
        }
        #expect(error.reason == .timedOut(.seconds(90)))
    }

    @Test func `of a transfer is longer`() async throws {
        let error = try await miss(.none) {
            try await $0.putArchive(.bytes([1]), into: "server-1", at: "/lab")
        }
        #expect(error.reason == .timedOut(.seconds(120)))
    }

    @Test func `of a long call is the caller's, and runs on after the head`() async throws {
        let clock = ManualClock()
        try await StubEngine.withEngine(clock: clock) { _ in
            StubReply(200, "", ending: .silent)
        } _: { engine, _ in
            let error = try await #require(throws: EngineError.self) {
                try await engine.wait(for: "server-1", within: .milliseconds(20)) { clock.wake() }
            }
            let text = "cannot wait for container `server-1`: not done within 0.02 seconds"
            #expect(error.description == text)
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `of events is for the head of their answer alone`() async throws {
        let error = try await miss(.none) { try await $0.events { _ in } }
        #expect(error.description == "cannot follow events: not done within 30.0 seconds")

        let clock = ManualClock()
        try await StubEngine.withEngine(clock: clock) { _ in
            StubReply(200, Fixture.events, ending: .silent)
        } _: { engine, _ in
            let actions = AsyncStream<String>.makeStream()
            await #expect(throws: CancellationError.self) {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        try await engine.events(opened: { clock.wake() }) {
                            actions.continuation.yield($0.action)
                        }
                    }
                    for await action in actions.stream where action == "die" {
                        break
                    }
                    group.cancelAll()
                    try await group.waitForAll()
                }
            }
        }
    }

    @Test func `is not cancellation`() async throws {
        try await StubEngine.withEngine { _ in
            .none
        } _: { engine, stub in
            _ = await #expect(throws: CancellationError.self) {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { try await engine.start("server-1") }
                    await stub.awaitRequest()
                    group.cancelAll()
                    try await group.waitForAll()
                }
            }
            await stub.awaitHangUp()
        }
    }
}
