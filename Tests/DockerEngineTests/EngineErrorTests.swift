import DockerEngine
import EngineTesting
import Testing

@Suite struct `An engine error` {
    /// An answer to `start` and the error that it must become.
    struct Case: Sendable {
        let reply: StubReply
        let text: String
        let reason: EngineError.Reason

        init(_ reply: StubReply, _ text: String, _ reason: EngineError.Reason) {
            self.reply = reply
            self.text = "cannot start container `server-1`: \(text)"
            self.reason = reason
        }
    }

    static let cases = [
        Case(
            StubReply(500, #"{"message":"port 4433 is already allocated.\n"}"# + "\n"),
            "port 4433 is already allocated",
            .refused(status: 500, message: "port 4433 is already allocated")
        ),
        Case(
            StubReply(500, #"{"cause":"runc: x","message":"runc: x: OCI error","response":500}"#),
            "runc: x: OCI error",
            .refused(status: 500, message: "runc: x: OCI error")
        ),
        Case(
            StubReply(400, "400 Bad\r\n  Request"),
            "400 Bad Request",
            .refused(status: 400, message: "400 Bad Request")
        ),
        Case(
            StubReply(503),
            "the engine answered HTTP 503 without a word",
            .refused(status: 503, message: "")
        ),
        Case(
            StubReply(307, "moved"),
            "moved",
            .refused(status: 307, message: "moved")
        ),
        Case(
            StubReply(200, "{", ending: .broken),
            "the engine closed the connection before its answer was complete",
            .connectionLost("the engine closed the connection before its answer was complete")
        ),
        Case(
            .hangUp,
            "the engine closed the connection before its answer was complete",
            .connectionLost("the engine closed the connection before its answer was complete")
        ),
    ]

    @Test(arguments: cases)
    func `reports the engine's own words`(_ sample: Case) async throws {
        try await StubEngine.withEngine { _ in
            sample.reply
        } _: { engine, _ in
            let error = try await #require(throws: EngineError.self) {
                try await engine.start("server-1")
            }
            #expect(error.description == sample.text)
            #expect(error.reason == sample.reason)
            #expect(error.hint == nil)
        }
    }

    @Test func `names a container by the start of its identifier`() async throws {
        let id = String(repeating: "ab12", count: 16)
        try await StubEngine.withEngine { _ in
            StubReply(409, #"{"message":"it is not running"}"#)
        } _: { engine, _ in
            let error = try await #require(throws: EngineError.self) { try await engine.kill(id) }
            #expect(error.description == "cannot kill container `ab12ab12ab12`: it is not running")
        }
    }

    @Test(arguments: [
        (#"{"Id":"#, "bad JSON in `{\"Id\":`"),
        (#"{"Warnings":null}"#, "no `Id` in `{\"Warnings\":null}`"),
        (#"{"Id":7}"#, "a wrong `Id` in `{\"Id\":7}`"),
        ("", "bad JSON in ``"),
    ])
    func `says what is wrong with an answer`(body: String, complaint: String) async throws {
        try await StubEngine.withEngine { _ in
            StubReply(201, body)
        } _: { engine, _ in
            let error = try await #require(throws: EngineError.self) {
                try await engine.create(ContainerConfiguration(image: "nginx:1"))
            }
            #expect(error.description == "cannot create container `nginx:1`: \(complaint)")
        }
    }

    /// The engine's words may be overtaken by the end of what is sent; never the refusal.
    @Test func `is not lost when an archive is refused unread`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(404, #"{"message":"No such container: a"}"#)
        } _: { engine, _ in
            let archive = ArchiveSource.bytes([UInt8](repeating: 0, count: 16 * 1024 * 1024))
            let error = try await #require(throws: EngineError.self) {
                try await engine.putArchive(archive, into: "a", at: "/lab")
            }
            let words = [
                "No such container: a",
                "the engine closed the connection before it had read what was sent",
            ]
            let texts = words.map { "cannot copy files into container `a`: \($0)" }
            #expect(texts.contains(error.description))
        }
    }

    @Test func `says that a running container was not removed`() async throws {
        let words = "You cannot remove a running container"
        try await StubEngine.withEngine { _ in
            StubReply(409, #"{"message":"\#(words)"}"#)
        } _: { engine, _ in
            let error = try await #require(throws: EngineError.self) {
                try await engine.remove("a", force: false)
            }
            #expect(error.reason == .refused(status: 409, message: words))
        }
    }
}
