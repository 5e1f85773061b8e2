import DockerEngine
import EngineTesting
import Foundation
import Testing

@Suite struct `A connection to an engine` {
    @Test func `settles the version and the product`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(204)
        } _: { engine, stub in
            #expect(engine.version.product == "Docker")
            #expect(engine.version.version == "20.10.24+dfsg1")
            #expect(engine.version.apiVersion == APIVersion(major: 1, minor: 41))
            #expect(engine.version.kernel == "6.1.0-50-amd64")
            try await engine.start("a")
            #expect(stub.request?.target == "/v1.41/containers/a/start")
        }
    }

    @Test(arguments: [StubReply(204), StubReply(500, "no"), .hangUp])
    func `is closed when its call ends`(reply: StubReply) async throws {
        try await StubEngine.withEngine { _ in
            reply
        } _: { engine, stub in
            try? await engine.start("a")
            await stub.awaitNoConnection()
            #expect(stub.request != nil)
        }
    }

    @Test func `serves far more waits at once than a pool usually does`() async throws {
        try await StubEngine.withEngine { request in
            request.target.contains("/wait") ? StubReply(200, "", ending: .silent) : StubReply(204)
        } _: { engine, _ in
            _ = await #expect(throws: CancellationError.self) {
                try await withThrowingTaskGroup(of: Void.self) { group in
                    let opened = AsyncStream<Void>.makeStream()
                    for number in 1...100 {
                        group.addTask {
                            _ = try await engine.wait(for: "server-\(number)") {
                                opened.continuation.yield()
                            }
                        }
                    }
                    var count = 0
                    for await _ in opened.stream {
                        count += 1
                        if count == 100 { break }
                    }
                    try await engine.start("server-101")
                    group.cancelAll()
                    try await group.waitForAll()
                }
            }
        }
    }

    @Test func `says why there is none`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sock")
        let path = file.path(percentEncoded: false)
        func reason() async throws -> EngineError {
            try await #require(throws: EngineError.self) {
                try await Engine.withEngine(at: EngineLocation(socketPath: path)) { _ in }
            }
        }
        #expect(try await reason().description == "cannot use engine `\(path)`: no such file")
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let error = try await reason()
        #expect(error.reason == .unreachable("nothing listens there"))
        #expect(error.hint == "start the container engine, or run `Lab/setup` to install one")
    }
}
