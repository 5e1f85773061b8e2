import Commands
import Interop
import LabTesting
import ResultStore
import Testing

@Suite struct `The diff` {
    /// nginx and apache on OpenSSL 3.0 and 3.5: a group is gained, and a message grows.
    static let releases = SampleNight(
        cells: on("nginx", "3.0") + on("nginx", "3.5") + on("apache", "3.0") + on("apache", "3.5")
    )

    private static func on(_ server: String, _ release: String) -> [SampleCell] {
        let isNew = release == "3.5"
        let classical = SampleCell(server: server, release: release)
        let hybrid = classical.with {
            $0.group = .x25519MLKEM768
            $0.ending = isNew ? .agreed : .refused("alert 40 by server")
            $0.works = isNew
            $0.handshake = 1500
        }
        let shipped = classical.with {
            $0.policy = Policy.default
            $0.encryptedExtensions = isNew ? 32 : 10
        }
        let hybridShipped = hybrid.with {
            $0.policy = Policy.default
            $0.handshake = 1700
        }
        return [classical, shipped, hybrid, hybridShipped]
    }

    /// Four cells of one night, of which the second one goes through all that can happen.
    static func night(_ ending: SampleCell.Ending, openssl: String = "3.5.6") -> SampleNight {
        SampleNight(
            cells: [
                SampleCell(),
                SampleCell(group: .x25519MLKEM768, ending: ending),
                SampleCell(server: "apache"),
                SampleCell(server: "apache", group: .x25519MLKEM768),
            ],
            openssl: ["3.5": openssl],
        )
    }

    /// A file of nights, and what `pqlab diff` says of it.
    static func diff(_ nights: [SampleNight], _ arguments: String...) async throws -> Transcript {
        let folder = try Folder()
        try SampleNight.store(nights, at: "\(folder.path)/results.sqlite")
        return await Transcript.running(["diff"] + arguments + ["--state", folder.path])
    }

    @Test(arguments: ["table", "markdown", "json"])
    func `tells what a newer OpenSSL gains and costs`(format: String) async throws {
        let transcript = try await Self.diff([Self.releases], "3.0", "3.5", "--format", format)
        #expect(transcript.status == .good)
        #expect(transcript.prose.isEmpty)
        #expect(
            transcript.output
                == (try Golden.text(
                    named: "diff-releases.\(format)",
                    recording: transcript.output
                ))
        )
    }

    @Test(arguments: ["table", "markdown", "json"])
    func `tells what a night broke, and what changed with it`(format: String) async throws {
        var broken = Self.night(.refused("alert 80 by server"), openssl: "3.5.7")
        broken.dataFiles["Lab/groups.yaml"] = "[]\n"
        broken.dataFiles["Lab/expectations.yaml"] = "# changed\n"
        broken.matrixText += "samples: 5\n"
        broken.cells[0].encryptedExtensions = 14
        broken.cells[2].ending = .untried
        broken.end = .interrupted
        let transcript = try await Self.diff(
            [Self.night(.agreed), broken],
            "latest~1",
            "latest",
            "--format",
            format,
        )
        #expect(transcript.status == .failed)
        #expect(transcript.prose == "note: run 2 is interrupted; 1 cell not tried\n\n")
        #expect(
            transcript.output
                == (try Golden.text(named: "diff-nights.\(format)", recording: transcript.output))
        )
    }

    @Test func `speaks of losses where the newer one comes first`() async throws {
        let transcript = try await Self.diff([Self.releases], "3.5", "3.0")
        #expect(transcript.status == .failed)
        #expect(
            transcript.output.contains(
                """
                ▼ 4 cells lost: agreed on 3.5; refused (alert 40 by server) on 3.0
                    nginx, apache × X25519MLKEM768 × pinned, default
                """
            )
        )
    }

    static let statuses: [(SampleCell.Ending, SampleCell.Ending, [String], Commands.ExitStatus)] = [
        (.agreed, .agreed, [], .good),
        (.agreed, .refused("alert 40 by server"), [], .failed),
        (.agreed, .flaky, [], .failed),
        (.agreed, .disturbed, [], .failed),
        (.refused("alert 40 by server"), .agreed, [], .good),
        (.refused("alert 40 by server"), .refused("alert 70 by server"), [], .good),
        (.agreed, .refused("alert 40 by server"), ["--fail-on", "wire,timing"], .good),
        (.agreed, .agreed, ["--fail-on", "verdict,wire,timing"], .good),
        (.agreed, .refused("x"), ["--only", "server=apache"], .good),
        (.agreed, .refused("x"), ["--only", "client=openssl,group=X25519MLKEM768"], .failed),
    ]

    @Test(arguments: statuses)
    func `ends by what is worse`(
        a: SampleCell.Ending,
        b: SampleCell.Ending,
        options: [String],
        status: Commands.ExitStatus,
    ) async throws {
        let folder = try Folder()
        try SampleNight.store(
            [Self.night(a), Self.night(b)],
            at: "\(folder.path)/results.sqlite"
        )
        let transcript = await Transcript.running(
            ["diff", "1", "2", "--state", folder.path] + options
        )
        #expect(transcript.status == status, "\(transcript.output)")
        #expect(transcript.prose.isEmpty)
    }

    @Test func `ends by the wire where that is asked for`() async throws {
        var longer = Self.night(.agreed)
        longer.cells[0].encryptedExtensions = 14
        let nights = [Self.night(.agreed), longer]
        #expect(try await Self.diff(nights, "1", "2").status == .good)
        let transcript = try await Self.diff(nights, "1", "2", "--fail-on", "wire")
        #expect(transcript.status == .failed)
        #expect(transcript.output.contains("1 cell: encrypted_extensions 10 → 14 bytes (+4)"))
    }

    @Test func `ends by times where enough nights tell them apart`() async throws {
        let nights = (1...10).map { number in
            var night = Self.night(.agreed)
            for index in night.cells.indices {
                night.cells[index].handshake = 1200 + index * 100 + number % 5
            }
            if number > 5 { night.cells[0].handshake += 300 }
            return night
        }
        let folder = try Folder()
        try SampleNight.store(nights, at: "\(folder.path)/results.sqlite")
        let transcript = await Transcript.of(
            "diff",
            "5",
            "10",
            "--nights",
            "5",
            "--fail-on",
            "timing",
            "--state",
            folder.path
        )
        #expect(transcript.status == .failed)
        #expect(
            transcript.output
                == (try Golden.text(named: "diff-times.table", recording: transcript.output))
        )
        let short = await Transcript.of("diff", "8", "10", "--nights", "5", "--state", folder.path)
        #expect(short.status == .good)
        #expect(short.output.contains("4 with too few starts: 2 of the 4 needed"))
        let most = await Transcript.of(
            "diff",
            "5",
            "10",
            "--nights",
            "5",
            "--timing",
            "40%",
            "--fail-on",
            "timing",
            "--state",
            folder.path
        )
        #expect(most.status == .good)
        #expect(most.output.contains("1 differ by less than 40 %"))
    }

    @Test func `names times that may not be compared, and ends well`() async throws {
        var moved = Self.night(.agreed)
        moved.kernel = "6.12.0"
        let transcript = try await Self.diff(
            [Self.night(.agreed), moved],
            "1",
            "2",
            "--fail-on",
            "timing",
        )
        #expect(transcript.status == .good)
        #expect(
            transcript.output.contains(
                "timing   4 may not be compared: another kernel: 6.1.0 and 6.12.0\n"
            )
        )
    }

    @Test func `pairs what differs in the client alone, and says so`() async throws {
        var other = Self.night(.agreed)
        for index in other.cells.indices { other.cells[index].client = "4.0" }
        let transcript = try await Self.diff([Self.night(.agreed), other], "1", "2")
        #expect(transcript.status == .good)
        #expect(
            transcript.output.contains(
                "4 pairs of different clients, openssl@3.5 → openssl@4.0: none of these cells has "
            )
        )
    }

    @Test func `ends with 2 where nothing is a pair`() async throws {
        var others = Self.night(.agreed)
        for index in others.cells.indices { others.cells[index].release = "3.0" }
        let transcript = try await Self.diff([Self.night(.agreed), others], "1", "2")
        #expect(transcript.status == .disturbed)
        #expect(
            transcript.output.contains(
                "verdict  0 pairs, 4 cells only in run 1, 4 cells only in run 2"
            )
        )
    }
}
