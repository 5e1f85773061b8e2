import Digests
import HostTesting
import HostUse
import Interop
import Testing

@testable import Sourcing

@Suite struct `A mirror or upstream` {
    @Test func `has an exact version under one of its names`() async throws {
        let bytes = Array("3.5.7".utf8)
        try await Fixture.with { fixture in
            fixture.network.put(bytes, at: "/mirror/openssl_3.5.7.orig.tar.gz")
            let shelf = fixture.shelf(places: ["\(fixture.address)/mirror/"])
            let directions = fixture.openssl(["3.5.7": bytes])
            let source = try await shelf.fetch(directions, .exact("3.5.7"))
            #expect(source.path == "\(fixture.cache)/openssl-3.5.7.tar.gz")
            #expect(
                source.place
                    == SourcePlace(
                        .mirror,
                        "\(fixture.address)/mirror/openssl_3.5.7.orig.tar.gz",
                    )
            )
            let before = fixture.requests.count
            #expect(try await shelf.fetch(directions, .exact("3.5.7")) == source)
            #expect(fixture.requests.count == before)
        }
    }

    @Test func `has a branch by its listing, from the newest down`() async throws {
        let bytes = try await Fixture.packed("3.5.7")
        try await Fixture.with { fixture in
            fixture.network.put(
                "<a href='openssl-3.5.8.tar.gz'> <a href='openssl-3.5.7.tar.gz'>",
                at: "/mirror/",
            )
            fixture.network.put(bytes, at: "/mirror/openssl-3.5.7.tar.gz")
            let shelf = fixture.shelf(places: ["\(fixture.address)/mirror"])
            let source = try await shelf.fetch(fixture.openssl(), .branch("3.5"))
            #expect(source.version == "3.5.7")
            #expect(source.place.kind == .mirror)
            #expect(try Files.bytes(source.path) == bytes)
        }
    }

    @Test func `releases a branch with its sum beside it`() async throws {
        let bytes = Array("3.4.5".utf8)
        try await Fixture.with { fixture in
            fixture.network.put("openssl-3.4.5.tar.gz openssl-3.4.4.tar.gz", at: "/listing")
            let path = "/releases/openssl-3.4.5/openssl-3.4.5.tar.gz"
            fixture.network.put(bytes, at: path)
            fixture.network.put("\(bytes.sha256)  openssl-3.4.5.tar.gz\n", at: "\(path).sha256")
            let source = try await fixture.shelf().fetch(fixture.openssl(), .branch("3.4"))
            #expect(source.version == "3.4.5")
            #expect(source.place == SourcePlace(.upstream, fixture.address + path))
            #expect(
                fixture.events.all.map(\.step) == [
                    .asking(SourcePlace(.upstream, "\(fixture.address)/listing")),
                    .fetching(fixture.address + path),
                ]
            )
        }
    }

    @Test func `releases an exact version at the second address`() async throws {
        let bytes = Array("1.1.1w".utf8)
        try await Fixture.with { fixture in
            fixture.network.put(bytes, at: "/old/openssl-1.1.1w.tar.gz")
            let directions = fixture.openssl(["1.1.1w": bytes])
            let source = try await fixture.shelf().fetch(directions, .exact("1.1.1w"))
            #expect(source.place.address == "\(fixture.address)/old/openssl-1.1.1w.tar.gz")
        }
    }

    @Test func `with another sum ends the search, and the file is not kept`() async throws {
        let bytes = Array("3.4.5".utf8)
        try await Fixture.with { fixture in
            fixture.network.put("openssl-3.4.5.tar.gz", at: "/listing")
            fixture.network.put(bytes, at: "/old/openssl-3.4.5.tar.gz")
            let sum = [UInt8(1)].sha256
            fixture.network.put(
                "SHA2-256(openssl-3.4.5.tar.gz)= \(sum)",
                at: "/old/openssl-3.4.5.tar.gz.sha256",
            )
            let fault = try await fault {
                _ = try await fixture.shelf().fetch(fixture.openssl(), .branch("3.4"))
            }
            let address = "\(fixture.address)/old/openssl-3.4.5.tar.gz"
            #expect(
                fault.description
                    == "cannot use `\(address)`: its SHA-256 is `\(bytes.sha256)`, "
                    + "but `\(address).sha256` says `\(sum)`"
            )
            #expect(fault.hint == "find out which of the two is wrong")
            #expect(try fixture.cached().isEmpty)
        }
    }

    @Test func `without a sum must at least be whole`() async throws {
        let bytes = try await Fixture.packed("3.4.5").dropLast(5)
        try await Fixture.with { fixture in
            fixture.network.put("openssl-3.4.5.tar.gz", at: "/listing")
            fixture.network.put(Array(bytes), at: "/old/openssl-3.4.5.tar.gz")
            let fault = try await fault {
                _ = try await fixture.shelf().fetch(fixture.openssl(), .branch("3.4"))
            }
            #expect(
                fault.description
                    == "cannot use `\(fixture.address)/old/openssl-3.4.5.tar.gz`: "
                    + "it is no whole gzip file"
            )
            #expect(try fixture.cached().isEmpty)
        }
    }

    @Test func `leaves nothing where the task is cancelled meanwhile`() async throws {
        try await Fixture.with { fixture in
            fixture.network.put("openssl-3.4.5.tar.gz", at: "/listing")
            let path = "/old/openssl-3.4.5.tar.gz"
            fixture.network[path] = StubAnswer(body: [1, 2, 3], promise: 1000, isPatient: true)
            await withTaskGroup(of: Void.self) { group in
                group.addTask {
                    await #expect(throws: CancellationError.self) {
                        try await fixture.shelf().fetch(fixture.openssl(), .branch("3.4"))
                    }
                }
                for await asked in fixture.network.asked where asked == path { break }
                group.cancelAll()
            }
            let cached = try fixture.cached()
            #expect(cached.isEmpty)
        }
    }

    @Test func `is fetched from once by two who want the same`() async throws {
        let bytes = Array("1.1.1w".utf8)
        try await Fixture.with { fixture in
            fixture.network.put(bytes, at: "/old/openssl-1.1.1w.tar.gz")
            let directions = fixture.openssl(["1.1.1w": bytes])
            async let one = fixture.shelf().fetch(directions, .exact("1.1.1w"))
            async let other = fixture.shelf().fetch(directions, .exact("1.1.1w"))
            let sources = try await [one, other]
            #expect(sources[0] == sources[1])
            let asked = fixture.requests.filter { $0 == "GET /old/openssl-1.1.1w.tar.gz" }
            #expect(asked.count == 1)
        }
    }
}
