import DockerEngine
import EngineTesting
import Testing

@Suite struct `An engine's reply` {
    @Test func `tells how a container ended`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(200, Fixture.exitedContainer)
        } _: { engine, _ in
            let container = try #require(try await engine.inspectContainer("server-1"))
            #expect(container.name == "server-1")
            #expect(container.image == "server:t1")
            #expect(container.imageID.hasPrefix("sha256:6a98"))
            #expect(container.labels == ["dev.pqlab.run": "7"])
            #expect(container.state == .exited)
            #expect(container.exitCode == 7)
            #expect(!container.outOfMemoryKilled)
            #expect(container.processID == nil)
            #expect(container.startedAt == "2026-11-24T04:01:45.71890751Z")
        }
    }

    @Test func `gives no dates for a container that never ran`() async throws {
        let never = #""0001-01-01T00:00:00Z""#
        let reply = Fixture.exitedContainer
            .replacing(#""2026-11-24T04:01:45.71890751Z""#, with: never)
            .replacing(#""2026-11-24T04:01:45.718601406Z""#, with: never)
        try await StubEngine.withEngine { _ in
            StubReply(200, reply)
        } _: { engine, _ in
            let container = try #require(try await engine.inspectContainer("server-1"))
            #expect(container.startedAt == nil)
            #expect(container.finishedAt == nil)
        }
    }

    @Test func `lists containers`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(200, Fixture.containers)
        } _: { engine, _ in
            let container = try #require(try await engine.containers().first)
            #expect(container.names == ["server-1"])
            #expect(container.state == .exited)
            #expect(container.created == 1_795_492_905)
        }
    }

    @Test func `describes an image`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(200, Fixture.image)
        } _: { engine, _ in
            let image = try #require(try await engine.inspectImage("server:t1"))
            #expect(image.tags == ["server:t1"])
            #expect(image.repositoryDigests.isEmpty)
            #expect(image.labels == ["suite": "debian-12"])
            #expect(image.created == "2026-11-24T04:01:45.281472133Z")
            #expect(image.size == 3_357_986)
        }
    }

    @Test func `tells of events until the time asked for`() async throws {
        try await StubEngine.withEngine { _ in
            StubReply(200, Fixture.events)
        } _: { engine, stub in
            var events: [EngineEvent] = []
            try await engine.events(filters: ["container": ["5513"]], since: 1, until: 2) {
                events.append($0)
            }
            #expect(events.map(\.action) == ["start", "die"])
            #expect(events.last?.attributes["exitCode"] == "7")
            #expect(events.last?.nanoseconds == 1_795_492_905_742_635_561)
            let filters = "%7B%22container%22%3A%5B%225513%22%5D%7D"
            #expect(stub.request?.line == "GET /events?since=1&until=2&filters=\(filters)")
        }
    }

    @Test func `says when it listens for an end, before the end`() async throws {
        try await StubEngine.withEngine { request in
            request.method == "POST" && request.target.contains("/wait")
                ? StubReply(200, #"{"StatusCode":0}"#) : StubReply(204)
        } _: { engine, stub in
            let code = try await engine.wait(for: "a", until: .nextExit) {
                try await engine.start("a")
            }
            #expect(code == 0)
            #expect(stub.requests.map(\.line).last == "POST /containers/a/start")
            #expect(stub.requests.count == 2)
        }
    }
}
