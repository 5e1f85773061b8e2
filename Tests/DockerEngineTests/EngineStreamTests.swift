import DockerEngine
import EngineTesting
import Testing

@Suite struct `An engine's stream` {
    /// What a consumer throws.
    struct Refusal: Error {}

    /// Each frame in three pieces that end where nobody would end them.
    private let frames = [
        StubReply.frame(1, "out\n"), StubReply.frame(2, "err\n"), StubReply.frame(1, "more\n"),
    ].flatMap { frame in
        [[UInt8](frame[..<3]), [UInt8](frame[3..<10]), [UInt8](frame[10...])]
    }

    @Test func `becomes the log in the order of writing`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(frames: frames)
        } _: { engine, stub in
            let log = try await engine.log(of: "a")
            #expect(log == "out\nerr\nmore\n")
            #expect(stub.request?.line == "GET /containers/a/logs?stdout=1&stderr=1")
            let end = try await engine.log(of: "a", limit: 6)
            #expect(end == "\nmore\n")
        }
    }

    @Test func `keeps the two outputs apart`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(frames: frames)
        } _: { engine, stub in
            var output: [UInt8] = []
            var error: [UInt8] = []
            try await engine.followLog(of: "a") { chunk in
                switch chunk.stream {
                case .output: output += chunk.bytes
                case .error: error += chunk.bytes
                }
            }
            #expect(String(decoding: output, as: UTF8.self) == "out\nmore\n")
            #expect(String(decoding: error, as: UTF8.self) == "err\n")
            #expect(stub.request?.line == "GET /containers/a/logs?follow=1&stdout=1&stderr=1")
        }
    }

    @Test func `is an error when the connection breaks between frames`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(frames: [StubReply.frame(1, "out\n")], ending: .broken)
        } _: { engine, _ in
            let error = try await #require(throws: EngineError.self) {
                try await engine.log(of: "a")
            }
            let cause = "the engine closed the connection before its answer was complete"
            #expect(error.description == "cannot read log of container `a`: \(cause)")
        }
    }

    @Test func `is an error when it ends inside a frame`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(frames: [[UInt8](StubReply.frame(1, "out\n").dropLast())])
        } _: { engine, _ in
            let error = try await #require(throws: EngineError.self) {
                try await engine.log(of: "a")
            }
            #expect(error.reason == .connectionLost("the output ends in the middle of a frame"))
        }
    }

    @Test func `is an error when it is not framed`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(200, "plain text of a terminal")
        } _: { engine, _ in
            let error = try await #require(throws: EngineError.self) {
                try await engine.log(of: "a")
            }
            #expect(error.description.contains("the output is not framed"))
        }
    }

    @Test func `hands on what its consumer throws`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(frames: frames, ending: .silent)
        } _: { engine, stub in
            await #expect(throws: Refusal.self) {
                try await engine.followLog(of: "a") { _ in throw Refusal() }
            }
            await stub.awaitHangUp()
        }
    }

    @Test func `of events is an error when the engine ends it`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(200, Fixture.events)
        } _: { engine, _ in
            let error = try await #require(throws: EngineError.self) {
                try await engine.events { _ in }
            }
            #expect(error.description == "cannot follow events: the engine ended the stream")
        }
    }

    @Test func `is hung up on when its task is cancelled`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(200, Fixture.events, ending: .silent)
        } _: { engine, stub in
            let actions = AsyncStream<String>.makeStream()
            await #expect(throws: CancellationError.self) {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        try await engine.events { actions.continuation.yield($0.action) }
                    }
                    for await action in actions.stream where action == "die" {
                        break
                    }
                    group.cancelAll()
                    try await group.waitForAll()
                }
            }
            await stub.awaitHangUp()
        }
    }

    @Test func `stops at the limit of its bytes`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(200, String(repeating: "x", count: 101))
        } _: { engine, _ in
            let error = try await #require(throws: EngineError.self) {
                try await engine.archive(of: "/lab", in: "a", limit: 100)
            }
            #expect(error.reason == .tooLarge(limit: 100))
            #expect(error.description.hasSuffix("container `a`: more than 100 bytes came"))
        }
    }
}
