import DockerEngine
import Testing

@testable import Imaging

@Suite struct `The files of a host` {
    private let sources = HostSources(
        archive: "http://a.lan/debian",
        securityArchive: "http://a.lan/debian-security",
        proxies: ["http_proxy": "http://me:secret@proxy:3128"],
    )

    @Test func `lie below one folder, and are readable by all`() throws {
        let files = try HostFiles(sources: sources, base: .sample)
        let entries = try TarReader.entries(in: files.archive.bytes)
        let names = ["apt.conf", "packages", "sources.list"]
        #expect(entries.map(\.path) == ["host"] + names.map { "host/\($0)" })
        #expect(entries.map(\.mode) == [0o755, 0o644, 0o644, 0o644])
    }

    @Test func `hold no proxy, since it may have a password in it`() throws {
        let archive = try HostFiles(sources: sources, base: .sample).archive.bytes
        #expect(!String(decoding: archive, as: UTF8.self).contains("secret"))
    }

    @Test func `accept a suite past its date, and no unsigned one`() throws {
        let files = try HostFiles(sources: sources, base: .sample).files
        let options = String(decoding: files["host/apt.conf"] ?? [], as: UTF8.self)
        #expect(options.contains("Acquire::Check-Valid-Until \"false\";"))
        #expect(!options.contains("AllowUnauthenticated"))
        #expect(!options.contains("AllowInsecureRepositories"))
    }

    @Test func `differ with the packages, so that the engine repeats the step`() throws {
        let one = PackageChanges(installed: [PackageVersion("nginx", "1")])
        let two = PackageChanges(installed: [PackageVersion("nginx", "2")])
        #expect(
            try HostFiles(sources: sources, base: .sample, changes: one).files
                != HostFiles(sources: sources, base: .sample, changes: two).files
        )
    }

    @Test func `are the same archive each time`() throws {
        let files = try HostFiles(sources: sources, base: .sample)
        #expect(files.archive.bytes == files.archive.bytes)
    }
}
