import Commands
import DockerEngine
import Foundation
import HostUse
import Imaging
import Interop
import LabTesting
import Testing

@Suite struct `The doctor` {
    static let now = Timestamp(microseconds: 1_795_000_000_000_000)

    /// A machine on which nothing is wrong.
    static func host() -> HostDoors {
        HostDoors(
            freeSpace: { path in
                FreeSpace(fileSystem: path == "/root-of-engine" ? 2 : 1, bytes: 64 << 30)
            },
            exists: { _ in true },
            kernel: { "6.1.0" },
            newestChange: { _ in Timestamp(microseconds: now.microseconds - 1_000_000) },
            sources: { _ in HostSources(archive: "http://a.lan", securityArchive: "http://s.lan") },
            mirrors: { sources, _ in
                [sources.archive, sources.securityArchive].map {
                    MirrorAnswer(address: $0, date: .success(now))
                }
            },
            engine: { _ in (version(), information()) },
            programVersion: { _ in "pqprobe \(LabVersion.text)" },
        )
    }

    static func version(kernel: String = "6.1.0") -> EngineVersion {
        EngineVersion(
            product: "Docker",
            version: "20.10.24",
            apiVersion: .oldest,
            operatingSystem: "linux",
            kernel: kernel,
            architecture: "amd64",
        )
    }

    static func information(
        driver: String = "overlay2",
        limitsMemory: Bool = true,
    ) -> EngineInformation {
        EngineInformation(
            rootFolder: "/root-of-engine",
            storageDriver: driver,
            controlGroupVersion: "2",
            limitsProcesses: true,
            limitsMemory: limitsMemory,
        )
    }

    private func findings(
        _ host: HostDoors,
        hasEngine: Bool = true,
        state: String = "/nowhere",
    ) async throws -> (Commands.ExitStatus, [String: Line]) {
        let someEngine: @Sendable ([String: String]) async throws -> EngineLocation = { _ in
            EngineLocation(socketPath: "/engine.sock")
        }
        let transcript = await Transcript.running(
            ["doctor", "--format", "json", "--state", state],
            findEngine: hasEngine ? someEngine : Transcript.noEngine,
            host: host,
            now: { Self.now },
        )
        #expect(transcript.prose.isEmpty)
        let lines = try JSONDecoder().decode([Line].self, from: Data(transcript.output.utf8))
        return (
            transcript.status,
            Dictionary(lines.map { ($0.check, $0) }, uniquingKeysWith: { first, _ in first })
        )
    }

    @Test func `finds nothing to mend on a machine that is fit`() async throws {
        let transcript = await Transcript.running(
            ["doctor", "--state", "/nowhere"],
            findEngine: { _ in EngineLocation(socketPath: "/engine.sock") },
            host: Self.host(),
            now: { Self.now },
        )
        #expect(transcript.status == .good)
        let lines = transcript.output.split(separator: "\n").map(String.init)
        #expect(lines.first?.hasPrefix("CHECK ") == true)
        #expect(lines.dropFirst().allSatisfy { $0.contains("  ✔ good  ") })
        for words in [
            "Docker 20.10.24, Engine API 1.41, at `/engine.sock`",
            "the kernel, 6.1.0, has them", "the engine uses `overlay2`",
            "64 GiB free at `/root-of-engine`", "`http://a.lan` answers",
            "none in `/nowhere` yet; the first run makes it",
        ] {
            #expect(transcript.output.contains(words), "\(words)")
        }
    }

    @Test func `shows every other check where there is no engine`() async throws {
        let (status, lines) = try await findings(Self.host(), hasEngine: false)
        #expect(status == .failed)
        #expect(lines["engine"]?.state == "bad")
        #expect(
            lines["engine"]?.hint
                == "start the container engine, or run `Lab/setup` to install one"
        )
        #expect(lines["limit of memory"]?.found == "unknown without an engine")
        #expect(lines["disk of the state"]?.state == "good")
        #expect(lines["mirror"]?.state == "good")
        #expect(lines["clock"]?.state == "good")
        #expect(lines.count == 13)
    }

    @Test func `names what the engine cannot do`() async throws {
        var host = Self.host()
        host.engine = { _ in
            (Self.version(kernel: "5.4"), Self.information(driver: "vfs", limitsMemory: false))
        }
        let (status, lines) = try await findings(host)
        #expect(status == .failed)
        #expect(lines["limit of memory"]?.state == "bad")
        #expect(lines["limit of processes"]?.state == "good")
        #expect(lines["layers of images"]?.state == "doubtful")
        #expect(lines["network namespaces"]?.state == "doubtful")
        #expect(lines["disk of the engine"]?.found == "it is not on this machine")
    }

    @Test(
        arguments: [
            (200 << 20, "bad", "200 MiB free at `/root-of-engine`, not enough for an image"),
            (3 << 30, "doubtful", "3.0 GiB free at `/root-of-engine`, for 14 images"),
            (64 << 30, "good", "64 GiB free at `/root-of-engine`"),
        ] as [(Int64, String, String)]
    )
    func `says for how many images there is room`(bytes: Int64, state: String, words: String)
        async throws
    {
        var host = Self.host()
        host.freeSpace = { path in
            FreeSpace(fileSystem: 1, bytes: path == "/root-of-engine" ? bytes : 64 << 30)
        }
        let (status, lines) = try await findings(host)
        #expect(status == (state == "bad" ? .failed : .good))
        #expect(lines["disk of the engine"]?.state == state)
        #expect(lines["disk of the engine"]?.found == words)
    }

    @Test func `says where the state folder has no room`() async throws {
        var host = Self.host()
        host.freeSpace = { path in
            FreeSpace(fileSystem: 1, bytes: path == "/nowhere" ? 512 << 20 : 64 << 30)
        }
        let (status, lines) = try await findings(host)
        #expect(status == .failed)
        #expect(
            lines["disk of the state"]?.found
                == "512 MiB free at `/nowhere`, and 1.0 GiB are needed"
        )
    }

    @Test func `does not believe a clock that is behind the lab's own files`() async throws {
        var host = Self.host()
        host.newestChange = { _ in Timestamp(microseconds: Self.now.microseconds + 61_000_000) }
        let (status, lines) = try await findings(host)
        #expect(status == .failed)
        #expect(lines["clock"]?.state == "bad")
        #expect(lines["clock"]?.hint == "set the clock")
    }

    @Test(arguments: [(-7_200, "2 h ahead of"), (7_200, "2 h behind")])
    func `doubts a clock that mirrors do not share`(seconds: Int64, words: String) async throws {
        var host = Self.host()
        let date = Timestamp(microseconds: Self.now.microseconds + seconds * 1_000_000)
        host.mirrors = { _, _ in [MirrorAnswer(address: "http://a.lan", date: .success(date))] }
        let (status, lines) = try await findings(host)
        #expect(status == .good)
        #expect(lines["clock"]?.state == "doubtful")
        #expect(lines["clock"]?.found.hasSuffix(", \(words) a mirror's") == true)
    }

    @Test func `tells why a mirror does not answer`() async throws {
        var host = Self.host()
        let fault = Fault(
            operation: "fetch",
            subject: "http://a.lan/dists/forky/InRelease",
            reason: "its host cannot be reached",
        )
        host.mirrors = { _, _ in [MirrorAnswer(address: "http://a.lan", date: .failure(fault))] }
        let (status, lines) = try await findings(host)
        #expect(status == .failed)
        #expect(lines["mirror"]?.found == fault.description)
        #expect(lines["mirror"]?.hint?.hasPrefix("see whether `apt-get update` works") == true)
        #expect(lines["clock"]?.found.hasSuffix("no mirror told the time") == true)
    }

    @Test(
        arguments: [
            (nil, "does not start"), ("pqprobe 0.0.0", "it calls itself `pqprobe 0.0.0`"),
        ] as [(String?, String)]
    )
    func `looks whether the probe is of this lab`(answer: String?, words: String) async throws {
        var host = Self.host()
        host.programVersion = { _ in answer }
        let (status, lines) = try await findings(host)
        #expect(status == .failed)
        #expect(lines["pqprobe"]?.found.hasSuffix(words) == true)
    }

    @Test func `finds an authority that is damaged, and makes none`() async throws {
        let folder = try Folder()
        try folder.write("not a certificate", to: "authority/authority.pem")
        let (status, lines) = try await findings(Self.host(), state: folder.path)
        #expect(status == .failed)
        #expect(lines["certificate authority"]?.found.contains("is missing") == true)
        #expect(lines["certificate authority"]?.hint?.contains("authority` away") == true)
        #expect(folder.names == ["authority"])
    }

    private struct Line: Decodable {
        let check: String
        let state: String
        let found: String
        let hint: String?
    }
}
