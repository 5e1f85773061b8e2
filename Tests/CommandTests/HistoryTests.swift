import Commands
import LabTesting
import ResultStore
import Testing

@Suite struct `The history of a cell` {
    static let key = "nginx/3.5/X25519MLKEM768/pinned/ecdsa-p256/openssl@3.5/handshake"

    /// Good, good, bad with a newer OpenSSL, flaky, not tried, good again, bad for no reason.
    static var nights: [SampleNight] {
        let refused = SampleCell.Ending.refused("alert 80 by server")
        let endings: [SampleCell.Ending] = [
            .agreed, .agreed, refused, .flaky, .untried, .agreed, refused,
        ]
        var nights = endings.enumerated().map { index, ending in
            `The diff`.night(ending, openssl: (2...4).contains(index) ? "3.5.7" : "3.5.6")
        }
        nights[2].dataFiles["Lab/expectations.yaml"] = "# another rule\n"
        nights[3].dataFiles["Lab/expectations.yaml"] = "# another rule\n"
        nights[4].end = .interrupted
        return nights
    }

    static func transcript(_ nights: [SampleNight], _ arguments: [String]) async throws
        -> Transcript
    {
        let folder = try Folder()
        try SampleNight.store(nights, at: "\(folder.path)/results.sqlite")
        return await Transcript.running(arguments + ["--state", folder.path])
    }

    @Test(arguments: ["history", "first-bad"], ["table", "markdown", "json"])
    func `is told in each format`(command: String, format: String) async throws {
        let transcript = try await Self.transcript(
            Self.nights,
            [command, "nginx/3.5/X25519MLKEM768", "--format", format]
        )
        #expect(transcript.status == (command == "history" ? .good : .failed))
        #expect(transcript.prose.isEmpty)
        #expect(
            transcript.output
                == (try Golden.text(named: "\(command).\(format)", recording: transcript.output))
        )
    }

    @Test func `tells the first bad run from what changed with it`() async throws {
        let transcript = try await Self.transcript(
            Array(Self.nights.prefix(5)),
            ["first-bad", Self.key]
        )
        #expect(transcript.status == .disturbed)
        #expect(
            transcript.output
                == (try Golden.text(
                    named: "first-bad-changed.table",
                    recording: transcript.output
                ))
        )
    }

    @Test(arguments: [key, "7:2", "3:2", "X25519MLKEM768/pinned/ecdsa-p256/openssl@3.5"])
    func `is found by every name of the cell`(name: String) async throws {
        let nights = Self.nights.map { night in
            var night = night
            night.cells = Array(night.cells.prefix(2))
            return night
        }
        let transcript = try await Self.transcript(nights, ["history", name])
        #expect(transcript.status == .good, "\(transcript.prose)")
        #expect(transcript.output.hasPrefix(Self.key + "\n"))
    }

    @Test func `is there for a cell that is gone`() async throws {
        var nights = Self.nights
        for index in nights.indices.suffix(2) { nights[index].cells.remove(at: 1) }
        let transcript = try await Self.transcript(nights, ["history", "nginx/3.5/X25519MLKEM768"])
        #expect(transcript.status == .good)
        #expect(transcript.output.hasPrefix(Self.key + "\n"))
        let gone = try await Self.transcript(
            nights,
            ["history", "nginx/3.5/X25519MLKEM768", "--run", "7"]
        )
        #expect(gone.status == .misuse)
        #expect(gone.prose.contains("no cell of run 7 has this in its key"))
    }

    @Test(arguments: ["history", "first-bad"])
    func `is not made up`(command: String) async throws {
        let stranger = try await Self.transcript(Self.nights, [command, "caddy"])
        #expect(stranger.status == .misuse)
        #expect(stranger.prose.contains("no cell of any run has this in its key"))
        let many = try await Self.transcript(Self.nights, [command, "nginx"])
        #expect(many.status == .misuse)
        #expect(many.prose.contains("2 cells of run 7 have this in their keys:\n  7:1  nginx/3.5/"))
    }

    static let endings: [([SampleCell.Ending], Commands.ExitStatus, String)] = [
        ([.agreed, .agreed], .good, "never bad, in any of the 2 runs that tell"),
        ([.refused("x"), .agreed], .good, "good again since run 2"),
        ([.refused("x"), .refused("x")], .failed, "last good: none; it never was before"),
        ([.agreed, .flaky], .failed, "first flaky: run 2, 2026-11-26: ≈ flaky, refused"),
        ([.disturbed, .untried], .disturbed, "cannot say: no run that planned it came to"),
        ([.agreed, .disturbed], .disturbed, "not known since run 2, 2026-11-26: error\n"),
        ([.agreed, .disturbed], .disturbed, "\nnever bad before, in the one run that tells\n"),
        ([.agreed, .disturbed, .agreed], .good, "skipped, the lab could not tell: 2"),
        ([.agreed, .untried], .disturbed, "not known since run 2, 2026-11-26: not tried\n"),
        (
            [.agreed, .agreed, .disturbed, .untried], .disturbed,
            "not known since run 3, 2026-11-27: error or not tried\nnever bad before, in any of the "
        ),
        (
            [.agreed, .refused("x"), .disturbed], .disturbed,
            "not known since run 3, 2026-11-27: error\nfirst bad: run 2, 2026-11-26: "
        ),
        (
            [.refused("x"), .agreed, .disturbed], .disturbed,
            "not known since run 3, 2026-11-27: error\nuntil then good again since run 2, "
        ),
    ]

    @Test(arguments: endings) func `ends by what is so now`(
        endings: [SampleCell.Ending],
        status: Commands.ExitStatus,
        text: String,
    ) async throws {
        let nights = endings.map { ending in
            var night = `The diff`.night(ending)
            if case .untried = ending { night.end = .interrupted }
            return night
        }
        let transcript = try await Self.transcript(nights, ["first-bad", Self.key])
        #expect(transcript.status == status)
        #expect(transcript.output.contains(text), "\(transcript.output)")
    }

    @Test(arguments: [
        (RunEnd.finished, "nightly", Commands.ExitStatus.failed, true),
        (.interrupted, "nightly", .good, false), (.finished, "another", .good, false),
    ])
    func `is gone where later runs of its matrix are without it`(
        end: RunEnd,
        matrix: String,
        status: Commands.ExitStatus,
        isTold: Bool,
    ) async throws {
        var later = `The diff`.night(.agreed)
        later.cells.removeAll { $0.server == "nginx" }
        later.matrix = matrix
        later.end = end
        let nights = [`The diff`.night(.agreed), later, later]
        let page = try await Self.transcript(nights, ["first-bad", Self.key])
        #expect(page.status == status)
        #expect(page.output.contains("\ngone: runs 2 to 3 of its matrix") == isTold)
        #expect(page.output.contains("\nnever bad before, in the one run that tells") == isTold)
        let row = try await Self.transcript(nights, ["first-bad", Self.key, "--format", "json"])
        #expect(row.output.contains(#""state": "\#(isTold ? "gone" : "never-bad")""#))
    }

    @Test func `says that none of its inputs changed`() async throws {
        let nights = [SampleCell.Ending.agreed, .refused("x")].map { `The diff`.night($0) }
        let first = try await Self.transcript(nights, ["first-bad", Self.key])
        #expect(first.output.contains("none of its inputs: the cell is not steady"))
        let history = try await Self.transcript(nights, ["history", Self.key])
        #expect(history.output.contains("none of its inputs changed with it"))
    }

    @Test func `tells programs that the latest runs tell nothing`() async throws {
        let nights = [SampleCell.Ending.agreed, .disturbed, .disturbed].map { `The diff`.night($0) }
        let transcript = try await Self.transcript(
            nights,
            ["first-bad", Self.key, "--format", "json"]
        )
        #expect(transcript.status == .disturbed)
        #expect(transcript.output.contains(#""state": "unknown""#), "\(transcript.output)")
        #expect(transcript.output.contains(#""unknown_since_run_id": 2"#))
    }

    @Test func `waits for a run that is still under way`() async throws {
        var running = `The diff`.night(.untried)
        running.end = nil
        let transcript = try await Self.transcript(
            [`The diff`.night(.agreed), running],
            ["first-bad", Self.key]
        )
        #expect(transcript.status == .good)
        #expect(transcript.output.contains("skipped, not tried there: 2"))
    }
}
