import Digests
import HostTesting
import HostUse
import Interop
import Testing

@testable import Sourcing

@Suite struct `The Debian archive` {
    private let old = Array("3.5.7".utf8)
    private let new = Array("3.5.9".utf8)

    @Test func `has the newest version of all suites that is really there`() async throws {
        try await DebianArchive.with { archive in
            let fixture = archive.fixture
            try await archive.publish(
                "trixie",
                [
                    "Package: openssl-extra\nVersion: 3.5.99-1\nDirectory: x",
                    DebianArchive.openssl("3.5.7", old),
                ],
                files: ["openssl_3.5.7.orig.tar.gz": old],
            )
            try await archive.publish("forky", [DebianArchive.openssl("3.5.9", new)])
            try await archive.publish("sid", [DebianArchive.openssl("3.6.3", new)])
            let shelf = fixture.shelf(suites: ["trixie", "forky", "sid"])
            let source = try await shelf.fetch(fixture.openssl(), .branch("3.5"))
            #expect(source.version == "3.5.7")
            let pool = "/debian/pool/main/o/openssl"
            #expect(
                source.place
                    == SourcePlace(.debian, "\(fixture.address)\(pool)/openssl_3.5.7.orig.tar.gz")
            )
            #expect(source.path == "\(fixture.cache)/openssl-3.5.7.tar.gz")
            #expect(fixture.requests.contains("GET \(pool)/openssl_3.5.9.orig.tar.gz"))
        }
    }

    @Test func `is asked for an index once, and not at all where it is unreachable`() async throws {
        try await DebianArchive.with { archive in
            let fixture = archive.fixture
            try await archive.publish(
                "trixie",
                [DebianArchive.openssl("3.5.7", old), DebianArchive.openssl("3.4.1", new)],
                files: ["openssl_3.5.7.orig.tar.gz": old, "openssl_3.4.1.orig.tar.gz": new],
            )
            let shelf = fixture.shelf(suites: ["trixie"])
            _ = try await shelf.fetch(fixture.openssl(), .branch("3.5"))
            fixture.network["/debian/dists/trixie/InRelease"] = nil
            let source = try await shelf.fetch(fixture.openssl(), .branch("3.4"))
            #expect(source.version == "3.4.1")
            let asked = fixture.requests.filter { $0.hasSuffix("/Sources.xz") }
            #expect(asked.count == 1)
        }
    }

    @Test func `is not believed without a signature by one of its keys`() async throws {
        try await DebianArchive.with { archive in
            let fixture = archive.fixture
            try await archive.publish("trixie", [DebianArchive.openssl("3.5.7", old)])
            let path = "/debian/dists/trixie/InRelease"
            let signed = try #require(fixture.network[path]).body
            let text = String(decoding: signed, as: UTF8.self)
            fixture.network.put(text.replacing("Suite: trixie", with: "Suite: forged"), at: path)
            let shelf = fixture.shelf(suites: ["trixie"])
            let fault = try await fault {
                _ = try await shelf.fetch(fixture.openssl(), .branch("3.5"))
            }
            #expect(
                fault.reason.hasSuffix(
                    "; debian `\(fixture.address)\(path)`: "
                        + "no key of `\(fixture.directory)/keyring.gpg` has signed it"
                )
            )
            #expect(!fixture.requests.contains { $0.hasSuffix("/Sources.xz") })
        }
    }

    @Test func `has nothing where its index is not the one that is signed`() async throws {
        try await DebianArchive.with { archive in
            let fixture = archive.fixture
            try await archive.publish("trixie", [DebianArchive.openssl("3.5.7", old)])
            let path = "/debian/dists/trixie/main/source/Sources.xz"
            fixture.network.put([1], at: path)
            let fault = try await fault {
                let shelf = fixture.shelf(suites: ["trixie"])
                _ = try await shelf.fetch(fixture.openssl(), .branch("3.5"))
            }
            #expect(
                fault.reason.hasSuffix(
                    "; debian `\(fixture.address)\(path)`: it is not the one that is signed"
                )
            )
        }
    }

    @Test func `with another archive than its index says ends the search`() async throws {
        try await DebianArchive.with { archive in
            let fixture = archive.fixture
            try await archive.publish(
                "trixie",
                [DebianArchive.openssl("3.5.7", old)],
                files: ["openssl_3.5.7.orig.tar.gz": new],
            )
            let fault = try await fault {
                let shelf = fixture.shelf(suites: ["trixie"])
                _ = try await shelf.fetch(fixture.openssl(), .branch("3.5"))
            }
            #expect(
                fault.reason
                    == "its SHA-256 is `\(new.sha256)`, but the signed index of `trixie` "
                    + "says `\(old.sha256)`"
            )
            #expect(fault.hint == "ask another mirror, by `PQLAB_DEBIAN_MIRROR`")
            #expect(try fixture.cached().isEmpty)
        }
    }

    @Test func `is the last of all places in the one fault that names them`() async throws {
        try await DebianArchive.with { archive in
            let fixture = archive.fixture
            try await archive.publish("trixie", [DebianArchive.openssl("3.4.1", old)])
            try await archive.publish("forky", [DebianArchive.openssl("3.5.7", old)])
            try fixture.fill(["openssl-3.5.7.tar.gz": old])
            let mirror = "\(fixture.address)/mirror"
            fixture.network.put("openssl-3.4.2.tar.gz openssl-3.4.1.tar.gz", at: "/mirror/")
            let shelf = fixture.shelf(
                places: [fixture.own, mirror, "http://127.0.0.1:9"],
                suites: ["bullseye", "trixie", "forky"],
            )
            let fault = try await fault {
                _ = try await shelf.fetch(fixture.openssl(), .branch("3.4"))
            }
            #expect(
                fault.description == "cannot fetch `openssl 3.4`: "
                    + [
                        "directory `\(fixture.own)`: it has none",
                        "mirror `\(mirror)`: it lists `openssl-3.4.2.tar.gz`, "
                            + "`openssl-3.4.1.tar.gz`, but has none of them",
                        "mirror `http://127.0.0.1:9/`: its host cannot be reached",
                        "cache `\(fixture.cache)`: it has none",
                        "upstream `\(fixture.address)/listing`: the answer was HTTP 404",
                        "debian `\(fixture.address)/debian/dists/bullseye/InRelease`: "
                            + "the answer was HTTP 404",
                        "debian `\(fixture.address)/debian`: it lists "
                            + "`openssl_3.4.1.orig.tar.gz`, but does not have it",
                    ].joined(separator: "; ")
            )
            #expect(
                fault.hint
                    == "put its archive into a folder, and name the folder with `--sources`"
            )
        }
    }

    @Test func `has no exact version that the catalogue has no sum of`() async throws {
        try await Fixture.with { fixture in
            let fault = try await fault {
                _ = try await fixture.shelf().fetch(fixture.openssl(), .exact("3.5.6"))
            }
            #expect(
                fault.description
                    == "cannot fetch `openssl 3.5.6`: the catalogue has no SHA-256 of it"
            )
            #expect(fault.hint == "add it to `versions` in `Lab/sources.yaml`")
            #expect(fixture.requests.isEmpty)
        }
    }
}
