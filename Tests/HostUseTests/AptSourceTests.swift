import Foundation
import HostTesting
import Testing

@testable import HostUse

@Suite struct `A source of apt` {
    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/apt-get")),
        arguments: [
            (
                "sources.list",
                """
                deb http://a.lan/debian trixie main contrib
                deb-src http://s.lan/debian trixie main
                deb [arch=amd64] http://b.lan/debian-security/ trixie-security main
                # deb http://c.lan/debian sid main
                """
            ),
            (
                "debian.sources",
                """
                Types: deb deb-src
                URIs: http://a.lan/debian/
                Suites: trixie
                Components: main contrib

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
    func `is read by apt itself, from both forms of its files`(
        name: String,
        text: String,
    ) async throws {
        let sources = try await withDirectory { directory in
            try text.write(toFile: "\(directory)/\(name)", atomically: true, encoding: .utf8)
            let options = [
                "Dir::Etc::SourceList=\(directory)/sources.list",
                "Dir::Etc::SourceParts=\(directory)", "Dir::State::Lists=\(directory)/none",
            ]
            let output = try await HostProgram.output(
                of: "apt-get",
                options.flatMap { ["-o", $0] } + AptSource.question,
            )
            return AptSource.read(try #require(output))
        }
        #expect(
            Set(sources) == [
                AptSource(address: "http://a.lan/debian", suite: "trixie"),
                AptSource(address: "http://b.lan/debian-security", suite: "trixie-security"),
            ]
        )
    }

    @Test func `is one line of what apt would fetch, by HTTP and of the component main`() {
        let sources = AptSource.read(
            """
            'https://d.lan/linux/debian/dists/trixie/stable/binary-amd64/Packages.xz' d.lan_x 0
            'http://a.lan/debian/dists/trixie/InRelease' a.lan_debian_dists_trixie_InRelease 0
            'http://a.lan//debian//dists/trixie/main/binary-amd64/Packages.xz' a.lan_x 0
            'http://a.lan/debian/dists/trixie/main/source/Sources.xz' a.lan_x 0
            'cdrom:[Debian 13]/dists/trixie/main/binary-amd64/Packages.xz' cdrom_x 0
            'http://f.lan/flat/./Packages.xz' f.lan_x 0

            """
        )
        #expect(sources == [AptSource(address: "http://a.lan//debian", suite: "trixie")])
    }

    @Test(
        arguments: [
            ([], nil, nil),
            (["http://a/debian trixie"], "http://a/debian", nil),
            (["http://a/debian-security trixie/updates"], nil, "http://a/debian-security"),
            (["http://d/linux/debian trixie", "http://a/x trixie-updates"], "http://a/x", nil),
            (
                ["http://h/apt trixie", "http://a/x trixie", "http://a/y trixie-security"], nil,
                "http://a/y"
            ),
            (
                [
                    "http://archive/ubuntu noble-updates", "http://archive/ubuntu noble-security",
                    "http://ports/ubuntu-ports noble-updates",
                ], nil, nil
            ),
        ] as [([String], String?, String?)]
    )
    func `tells Debian's own archives from those of others`(
        lines: [String],
        archive: String?,
        securityArchive: String?,
    ) {
        let sources = lines.map { line in
            let words = line.split(separator: " ").map(String.init)
            return AptSource(address: words[0], suite: words[1])
        }
        #expect(AptSource.archive(among: sources) == archive)
        #expect(AptSource.securityArchive(among: sources) == securityArchive)
    }
}
