import Digests
import HostUse
import Interop
import Testing

@testable import Sourcing

@Suite struct `A folder of archives` {
    @Test func `has the newest of a branch, under any name`() async throws {
        let gzip = try await Fixture.packed("3.5.9")
        let xz = try await Fixture.packed("3.5.10", by: "xz")
        try await Fixture.with { fixture in
            try fixture.fill([
                "openssl-3.5.9.tar.gz": gzip, "openssl_3.5.10.orig.tar.xz": xz,
                "openssl-3.6.1.tar.gz": gzip, "openssl-3.5.11.zip": gzip,
            ])
            let shelf = fixture.shelf(places: ["\(fixture.own)/"])
            let source = try await shelf.fetch(fixture.openssl(), .branch("3.5"))
            let path = "\(fixture.own)/openssl_3.5.10.orig.tar.xz"
            #expect(
                source
                    == FetchedSource(
                        name: "openssl",
                        version: "3.5.10",
                        path: path,
                        sha256: xz.sha256,
                        place: SourcePlace(.directory, path),
                    )
            )
            #expect(fixture.requests.isEmpty)
            #expect(try fixture.cached().isEmpty)
        }
    }

    @Test func `has an exact version, which the catalogue's sum proves`() async throws {
        let bytes = Array("whatever is in it".utf8)
        try await Fixture.with { fixture in
            try fixture.fill(["openssl-3.5.7.tar.gz": bytes])
            let shelf = fixture.shelf(places: [fixture.own])
            let directions = fixture.openssl(["3.5.7": bytes])
            let source = try await shelf.fetch(directions, .exact("3.5.7"))
            #expect(source.sha256 == bytes.sha256)
        }
    }

    @Test(arguments: [SourceVersion.exact("3.5.7"), .branch("3.5")])
    func `with a wrong checksum ends the search with both sums`(
        version: SourceVersion
    ) async throws {
        try await Fixture.with { fixture in
            try fixture.fill(["openssl-3.5.7.tar.gz": [1]])
            fixture.network.put([2], at: "/old/openssl-3.5.7.tar.gz")
            let shelf = fixture.shelf(places: [fixture.own])
            let fault = try await fault {
                _ = try await shelf.fetch(fixture.openssl(["3.5.7": [2]]), version)
            }
            #expect(
                fault.description
                    == "cannot use `\(fixture.own)/openssl-3.5.7.tar.gz`: its SHA-256 is "
                    + "`\([UInt8(1)].sha256)`, but the catalogue says `\([UInt8(2)].sha256)`"
            )
            #expect(fault.hint == "compare both with the sum that upstream publishes")
            #expect(fixture.requests.isEmpty)
        }
    }

    @Test func `with a sum of its own beside an archive is held to it`() async throws {
        let bytes = try await Fixture.packed("3.5.7")
        try await Fixture.with { fixture in
            try fixture.fill([
                "openssl-3.5.7.tar.gz": bytes,
                "openssl-3.5.7.tar.gz.sha256": Array(
                    "\([UInt8(2)].sha256) *openssl-3.5.7.tar.gz\n".utf8
                ),
            ])
            let fault = try await fault {
                let shelf = fixture.shelf(places: [fixture.own])
                _ = try await shelf.fetch(fixture.openssl(), .branch("3.5"))
            }
            let path = "\(fixture.own)/openssl-3.5.7.tar.gz"
            #expect(
                fault.description
                    == "cannot use `\(path)`: its SHA-256 is `\(bytes.sha256)`, "
                    + "but `\(path).sha256` says `\([UInt8(2)].sha256)`"
            )
        }
    }

    @Test(arguments: [("gzip", "gz"), ("xz", "xz"), ("bzip2", "bz2")])
    func `says which archive is not whole`(program: String, suffix: String) async throws {
        let bytes = try await Fixture.packed("a source of some length", by: program)
        try await Fixture.with { fixture in
            let name = "openssl-3.5.7.tar.\(suffix)"
            let shelf = fixture.shelf(places: [fixture.own])
            try fixture.fill([name: bytes])
            _ = try await shelf.fetch(fixture.openssl(), .branch("3.5"))
            try fixture.fill([name: Array(bytes.dropLast(4))])
            let fault = try await fault {
                _ = try await shelf.fetch(fixture.openssl(), .branch("3.5"))
            }
            #expect(
                fault.description
                    == "cannot use `\(fixture.own)/\(name)`: it is no whole \(program) file"
            )
            #expect(fault.hint == "compare its size with upstream's, and fetch it anew")
        }
    }

    @Test func `that is not there is a mistake`() async throws {
        try await Fixture.with { fixture in
            let shelf = fixture.shelf(places: [fixture.own])
            let fault = try await fault {
                _ = try await shelf.fetch(fixture.openssl(), .branch("3.5"))
            }
            #expect(
                fault.description
                    == "cannot look for sources in `\(fixture.own)`: there is no such folder"
            )
            #expect(fault.hint == "name a folder or an HTTP address with `--sources`")
        }
    }
}
