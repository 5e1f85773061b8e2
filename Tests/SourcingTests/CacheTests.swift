import Digests
import HostUse
import Interop
import Testing

@testable import Sourcing

@Suite struct `A cache of sources` {
    /// Fetches 3.5.7 from a stub of upstream, and then runs `body`.
    private static func with(
        _ body: (Fixture, SourceDirections, FetchedSource) async throws -> Void
    ) async throws {
        let bytes = try await Fixture.packed("3.5.7")
        try await Fixture.with { fixture in
            fixture.network.put("openssl-3.5.7.tar.gz", at: "/listing")
            fixture.network.put(bytes, at: "/old/openssl-3.5.7.tar.gz")
            let directions = fixture.openssl()
            let source = try await fixture.shelf().fetch(directions, .branch("3.5"))
            try await body(fixture, directions, source)
        }
    }

    @Test func `is asked before the network, and remembers where a file came from`() async throws {
        try await Self.with { fixture, directions, source in
            fixture.network.put("openssl-3.5.8.tar.gz", at: "/listing")
            let before = fixture.requests.count
            let again = try await fixture.shelf().fetch(directions, .branch("3.5"))
            #expect(again == source)
            #expect(
                again.place
                    == SourcePlace(.upstream, "\(fixture.address)/old/openssl-3.5.7.tar.gz")
            )
            #expect(fixture.requests.count == before)
            #expect(
                try fixture.cached() == ["openssl-3.5.7.tar.gz", "openssl-3.5.7.tar.gz.json"]
            )
        }
    }

    @Test func `that was tampered with is found out`() async throws {
        try await Self.with { fixture, directions, source in
            try Files.write([1], to: source.path)
            let fault = try await fault {
                _ = try await fixture.shelf().fetch(directions, .branch("3.5"))
            }
            #expect(
                fault.description
                    == "cannot use `\(source.path)`: its SHA-256 is `\([UInt8(1)].sha256)`, "
                    + "but the note of when it was fetched says `\(source.sha256)`"
            )
            #expect(fault.hint == "remove the file, and it is fetched anew")
        }
    }

    @Test func `is held to a sum that the catalogue learnt later`() async throws {
        try await Self.with { fixture, _, source in
            let fault = try await fault {
                _ = try await fixture.shelf().fetch(
                    fixture.openssl(["3.5.7": [1]]),
                    .exact("3.5.7")
                )
            }
            #expect(
                fault.description
                    == "cannot use `\(source.path)`: its SHA-256 is `\(source.sha256)`, "
                    + "but the catalogue says `\([UInt8(1)].sha256)`"
            )
        }
    }

    @Test func `passes over a file that has no note`() async throws {
        try await Self.with { fixture, directions, source in
            try Files.write([1], to: "\(fixture.cache)/openssl-3.5.9.tar.gz")
            #expect(try await fixture.shelf().fetch(directions, .branch("3.5")) == source)
        }
    }

    @Test func `has a file again once it was removed`() async throws {
        try await Self.with { fixture, directions, source in
            Files.remove(source.path)
            let again = try await fixture.shelf().fetch(directions, .branch("3.5"))
            #expect(again == source)
        }
    }
}
