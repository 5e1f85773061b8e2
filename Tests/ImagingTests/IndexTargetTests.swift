import Foundation
import Testing

@testable import Imaging

@Suite struct `An index target` {
    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/apt-get")),
        arguments: [
            (
                "sources.list",
                """
                deb http://a.lan/debian trixie main
                deb [arch=amd64] http://b.lan/debian-security/ trixie-security main
                # deb http://c.lan/debian sid main
                """
            ),
            (
                "debian.sources",
                """
                Types: deb deb-src
                URIs: http://a.lan/debian
                Suites: trixie trixie-updates
                Components: main

                Types: deb
                URIs: http://b.lan/debian-security
                Suites: trixie-security
                Components: main

                Types: deb
                URIs: http://c.lan/debian
                Suites: sid
                Components: main
                Enabled: no
                """
            ),
        ]
    )
    func `is read from both forms of apt's source files`(name: String, text: String) async throws {
        let targets = try await withDirectory { directory in
            try text.write(toFile: "\(directory)/\(name)", atomically: true, encoding: .utf8)
            let output = try await HostProgram.output(
                of: "apt-get",
                [
                    "-o", "Dir::Etc::SourceList=\(directory)/sources.list",
                    "-o", "Dir::Etc::SourceParts=\(directory)", "-o", "Dir::State=\(directory)",
                    "indextargets", "--format", IndexTarget.format, "Created-By: Packages",
                ],
            )
            return IndexTarget.read(try #require(output))
        }
        #expect(Set(targets.filter(\.isArchive).map(\.address)) == ["http://a.lan/debian"])
        #expect(Set(targets.filter(\.isSecurityArchive).map(\.address)) == ["http://b.lan/debian-security"])
        #expect(targets.allSatisfy { !$0.address.contains("c.lan") })
    }
}
