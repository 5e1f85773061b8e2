import DockerEngine
import EngineTesting
import Foundation
import Testing

@Suite struct `An image build` {
    @Test func `sends its options and context, and hands over a plain log`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(200, Fixture.build)
        } _: { engine, stub in
            var build = ImageBuild(context: .bytes([UInt8]("tar".utf8)))
            build.dockerfile = "compiled.Dockerfile"
            build.tags = ["pqlab/nginx:1", "pqlab/nginx:2"]
            build.target = "packages"
            build.arguments = ["A": "1 &2"]
            build.labels = ["l": "v"]
            build.networkMode = "host"
            build.noCache = true
            var log: [String] = []
            let image = try await engine.build(build) { log.append($0) }
            #expect(image.hasPrefix("sha256:f36bd9f580b1"))
            #expect(
                log == [
                    "Step 1/2 : FROM server:t1", " ---> 6a98ad8e86fd",
                    "Step 2/2 : RUN echo hello; echo oops >&2", "oops", "hello", " 100%",
                    "Successfully built f36bd9f580b1",
                ]
            )
            let request = try #require(stub.request)
            let options = [
                "dockerfile=compiled.Dockerfile", "target=packages",
                "buildargs=%7B%22A%22%3A%221%20%262%22%7D", "labels=%7B%22l%22%3A%22v%22%7D",
                "networkmode=host", "nocache=1", "rm=1", "forcerm=1",
                "t=pqlab%2Fnginx%3A1", "t=pqlab%2Fnginx%3A2",
            ]
            #expect(request.line == "POST /build?" + options.joined(separator: "&"))
            #expect(request.contentType == "application/x-tar")
            #expect(request.text == "tar")
        }
    }

    @Test(arguments: [
        (Fixture.dockerFailure, "The command '/bin/sh -c exit 9' returned a non-zero code: 9"),
        (
            Fixture.podmanFailure,
            #"building at STEP "RUN exit 9": while running runtime: exit status 9"#
        ),
    ])
    func `that fails is an error with the exit code`(reply: String, words: String) async throws {
        try await StubEngine.withEngine { _ in
            StubReply(200, reply)
        } _: { engine, _ in
            var build = ImageBuild(context: .bytes([]))
            build.tags = ["pqlab/nginx:1"]
            var log: [String] = []
            let error = try await #require(throws: EngineError.self) {
                try await engine.build(build) { log.append($0) }
            }
            #expect(error.reason == .build(exitCode: 9, message: words))
            #expect(error.description == "cannot build image `pqlab/nginx:1`: \(words)")
            #expect(log.count == 1, "a last line without line end is part of the log")
        }
    }

    @Test(arguments: [StubReply.Ending.complete, .broken])
    func `is an error if the log just stops`(_ ending: StubReply.Ending) async throws {
        try await StubEngine.withEngine { _ in
            StubReply(200, #"{"stream":"Step 1/2"}"# + "\n", ending: ending)
        } _: { engine, _ in
            let error = try await #require(throws: EngineError.self) {
                try await engine.build(ImageBuild(context: .bytes([])))
            }
            guard case .connectionLost = error.reason else {
                Issue.record("not a lost connection: \(error)")
                return
            }
        }
    }

    @Test func `reads its context from disk`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).tar")
        let content = [UInt8](repeating: 7, count: 300_000)
        try Data(content).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try await StubEngine.withEngine { _ in
            StubReply(200, Fixture.build)
        } _: { engine, stub in
            let path = file.path(percentEncoded: false)
            _ = try await engine.build(ImageBuild(context: .file(path)))
            #expect(stub.request?.body == content)
        }
    }

    @Test func `is never asked for without its context`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(200, Fixture.build)
        } _: { engine, stub in
            let error = try await #require(throws: EngineError.self) {
                try await engine.build(ImageBuild(context: .file("/nowhere/context.tar")))
            }
            #expect(error.reason == .unsendable("`/nowhere/context.tar` does not exist"))
            #expect(stub.requests.isEmpty)
        }
    }

    @Test func `can fail in the middle of a good answer, as can a pull and an import`() async throws
    {
        let words = "manifest unknown"
        try await StubEngine.withEngine { _ in
            StubReply(200, #"{"status":"Pulling"}"# + "\n" + #"{"error":"\#(words)"}"# + "\n")
        } _: { engine, _ in
            var log: [String] = []
            let pull = try await #require(throws: EngineError.self) {
                try await engine.pull("debian:99", within: .seconds(60)) { log.append($0) }
            }
            #expect(pull.description == "cannot pull image `debian:99`: \(words)")
            #expect(log == ["Pulling"])
            let load = try await #require(throws: EngineError.self) {
                try await engine.importImage(from: .bytes([]), repository: "base", tag: "12")
            }
            #expect(load.description == "cannot import image `base:12`: \(words)")
        }
    }
}
