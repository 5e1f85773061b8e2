import Digests
import Foundation
import HostTesting
import Interop
import Testing

@testable import HostUse

@Suite struct `Release files` {
    @Test func `are told apart by suite and by content`() async throws {
        try await StubServer.withServer {
            StubAnswer(200, $0)
        } _: { mirror, stub in
            let host = HostSources(archive: mirror, securityArchive: mirror)
            let files = try await ReleaseFiles.fetch(for: .sample, from: host)
            #expect(Set(files.keys) == ["trixie", "trixie-updates", "trixie-security"])
            #expect(files["trixie"] == Array("GET /dists/trixie/InRelease".utf8).sha256)
            #expect(Set(files.values).count == 3)
            #expect(stub.requests.count == 3)
        }
    }

    private static func inRelease(date: String, packages: String) -> String {
        """
        -----BEGIN PGP SIGNED MESSAGE-----
        Date: \(date)
        SHA256:
         e3b0     0 contrib/binary-amd64/Packages
         \(packages)  6924 main/binary-amd64/Packages.xz
         87e7 21825 main/binary-amd64/Packages.diff/Index
         \(date)
        """
    }

    @Test func `are the same while no package changed, whatever their date and signature`() {
        let first = ReleaseFiles.indices(in: Self.inRelease(date: "1", packages: "aa"))
        #expect(first == " aa  6924 main/binary-amd64/Packages.xz")
        #expect(first == ReleaseFiles.indices(in: Self.inRelease(date: "2", packages: "aa")))
        #expect(first != ReleaseFiles.indices(in: Self.inRelease(date: "1", packages: "bb")))
    }

    @Test func `count as a whole where they list no packages`() {
        #expect(ReleaseFiles.indices(in: "Date: 1\n") == "Date: 1\n")
    }

    @Test func `are asked of the proxy where there is one`() async throws {
        try await StubServer.withServer {
            StubAnswer(200, $0)
        } _: { proxy, stub in
            let host = HostSources(
                archive: "http://mirror.invalid/debian",
                securityArchive: "http://mirror.invalid/debian-security",
                proxies: ["http_proxy": proxy],
            )
            let files = try await ReleaseFiles.fetch(for: .sample, from: host)
            #expect(files.count == 3)
            #expect(
                stub.requests.contains("GET http://mirror.invalid/debian/dists/trixie/InRelease")
            )
        }
    }

    @Test func `say which host cannot be reached`() async throws {
        // Nothing listens on the discard port (RFC 863) of a machine of today.
        let host = HostSources(archive: "http://127.0.0.1:9", securityArchive: "http://127.0.0.1:9")
        let base = BaseImage(
            name: "x",
            suite: "x",
            suites: ["x"],
            securitySuites: [],
            registryName: "x"
        )
        let fault = try await #require(
            #expect(throws: Fault.self) { try await ReleaseFiles.fetch(for: base, from: host) }
        )
        #expect(
            fault.description
                == "cannot fetch `http://127.0.0.1:9/dists/x/InRelease`: its host cannot be reached"
        )
    }
}
