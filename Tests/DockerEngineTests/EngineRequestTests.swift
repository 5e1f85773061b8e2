import DockerEngine
import EngineTesting
import Testing

@Suite struct `A call to the engine` {
    /// One call and the request that it must become.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var reply = StubReply()
        var body = ""
        let call: @Sendable (Engine) async throws -> Void

        init(
            _ line: String,
            reply: StubReply = StubReply(),
            body: String = "",
            call: @escaping @Sendable (Engine) async throws -> Void
        ) {
            self.testDescription = line
            self.reply = reply
            self.body = body
            self.call = call
        }
    }

    @Test(arguments: containerCases + imageCases)
    func `becomes the request of the API reference`(_ sample: Case) async throws {
        try await StubEngine.withEngine { _ in
            sample.reply
        } _: { engine, stub in
            try await sample.call(engine)
            let request = try #require(stub.request)
            #expect(request.line == sample.testDescription)
            #expect(request.text == sample.body)
        }
    }

    static let containerCases = [
        Case("POST /containers/a/start", reply: StubReply(204)) { try await $0.start("a") },
        Case("POST /containers/a/start", reply: StubReply(304)) { try await $0.start("a") },
        Case("POST /containers/a/stop?t=2", reply: StubReply(304)) {
            try await $0.stop("a", grace: .milliseconds(1500))
        },
        Case("POST /containers/a/kill?signal=SIGTERM", reply: StubReply(204)) {
            try await $0.kill("a", signal: "SIGTERM")
        },
        Case("DELETE /containers/a%2Fb?force=1&v=1", reply: StubReply(204)) {
            try await $0.remove("a/b", volumes: true)
        },
        Case("DELETE /containers/a", reply: StubReply(404, #"{"message":"No such container: a"}"#))
        {
            try await $0.remove("a", force: false)
        },
        Case(
            "DELETE /containers/a?force=1",
            reply: StubReply(409, #"{"message":"removal of container a is already in progress"}"#)
        ) {
            try await $0.remove("a")
        },
        Case(
            #"GET /containers/json?all=1&filters=%7B%22label%22%3A%5B%22k%3Da%20%2B%26b%22%5D%7D"#,
            reply: StubReply(200, "[]")
        ) {
            let containers = try await $0.containers(labels: ["k=a +&b"], all: true)
            #expect(containers.isEmpty)
        },
        Case("GET /containers/a/json", reply: StubReply(404, #"{"message":"no"}"#)) {
            let answer = try await $0.inspectContainer("a")
            #expect(answer == nil)
        },
        Case("PUT /containers/a/archive?path=%2Flab", body: "tar") {
            try await $0.putArchive(.bytes([UInt8]("tar".utf8)), into: "a", at: "/lab")
        },
        Case("GET /containers/a/archive?path=%2Flab", reply: StubReply(200, "tar")) {
            let answer = try await $0.archive(of: "/lab", in: "a")
            #expect(answer == [UInt8]("tar".utf8))
        },
        Case(
            "POST /containers/a/wait?condition=next-exit",
            reply: StubReply(200, #"{"StatusCode":137,"Error":{"Message":""}}"#)
        ) {
            let answer = try await $0.wait(for: "a", until: .nextExit)
            #expect(answer == 137)
        },
    ]

    static let imageCases = [
        Case("GET /images/r.test:5/a/b:1/json", reply: StubReply(404, "{}")) {
            let answer = try await $0.inspectImage("r.test:5/a/b:1")
            #expect(answer == nil)
        },
        Case("GET /images/json", reply: StubReply(200, Fixture.images)) {
            let images = try await $0.images()
            #expect(images.map(\.id) == ["sha256:6a98"])
            #expect(images.map(\.tags) == [[]])
        },
        Case("POST /images/a:1/tag?repo=b&tag=2", reply: StubReply(201)) {
            try await $0.tag("a:1", repository: "b", tag: "2")
        },
        Case("DELETE /images/a:1?force=1", reply: StubReply(404, "{}")) {
            try await $0.removeImage("a:1", force: true)
        },
        Case("POST /images/create?fromImage=debian&tag=latest") {
            try await $0.pull("debian", within: nil)
        },
        Case("POST /images/create?fromImage=r.test%3A5%2Fdebian%3A12") {
            try await $0.pull("r.test:5/debian:12", within: nil)
        },
        Case("POST /images/create?fromImage=debian%40sha256%3Aab") {
            try await $0.pull("debian@sha256:ab", within: nil)
        },
        Case(
            #"POST /images/create?fromSrc=-&repo=base%3A12&changes=CMD%20%5B%22sh%22%5D"#,
            reply: StubReply(200, #"{"status":"sha256:6a98","id":"sha256:6a98"}"#),
            body: "tar"
        ) {
            let image = try await $0.importImage(
                from: .bytes([UInt8]("tar".utf8)),
                repository: "base",
                tag: "12",
                changes: [#"CMD ["sh"]"#]
            )
            #expect(image == "sha256:6a98")
        },
    ]
}
