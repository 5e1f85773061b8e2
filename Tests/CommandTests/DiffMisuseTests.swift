import Commands
import LabTesting
import Testing

@Suite struct `A diff of nonsense` {
    static let cases: [([String], String)] = [
        (
            ["9", "1"],
            "cannot compare `run 9`: there is no such run; the last one is 2"
        ),
        (["latest~7", "1"], "cannot compare `latest~7`: there is no such run; "),
        (["latest~2", "1"], "/results.sqlite` holds 2"),
        (["1", "1"], "cannot compare `run 1`: both sides are the same"),
        (["latest", "2"], "cannot compare `run 2`: both sides are the same"),
        (["3.0", "3.0"], "cannot compare `3.0`: both sides are the same"),
        (
            ["1", "3.0"],
            "cannot compare `1 3.0`: `1` names a run, and `3.0` does not\n\n"
                + "hint: name two runs, or two releases, servers or clients of one run"
        ),
        (
            ["1", "2", "--run", "1"],
            "cannot compare `1 2`: both are runs, and `--run 1` says inside which run to look"
        ),
        (
            ["3.0", "3.6"],
            "cannot compare `3.6`: run 2 of nightly has no release, server or client of this "
                + "name; did you mean `3.0`?\n  releases: 3.0, 3.5\n  servers: nginx, apache\n"
                + "  clients: openssl@3.5"
        ),
        (
            ["nginx", "3.0"],
            "cannot compare `nginx 3.0`: in run 2 `nginx` is a server and `3.0` a release"
        ),
        (["nginx", "apache", "--by", "release"], "has no release of this name"),
        (["nginx", "apache", "--by", "run"], "cannot compare `nginx`: it does not name a run"),
        (["nginx", "apache", "--by", "colour"], "the value 'colour' is invalid for '--by <by>'"),
        (["1", "2", "--fail-on", "verdct"], "the value 'verdct' is invalid for '--fail-on"),
        (["1", "2", "--timing", "-5%"], "missing value for '--timing"),
        (["1", "2", "--timing", "five"], "the value 'five' is invalid for '--timing"),
        (["1", "2", "--nights", "0"], "`--nights` is 0; it can be 1 to 1000"),
        (["1", "2", "--format", "xml"], "the value 'xml' is invalid for '--format"),
        (
            ["1", "2", "--only", "server=ngnix"],
            "cannot select `server=ngnix`: unknown server of run 1 `ngnix`; did you mean `nginx`?"
        ),
        (["1"], "missing expected argument '<b>'"),
    ]

    @Test(arguments: cases)
    func `says what is wrong`(arguments: [String], error: String) async throws {
        let folder = try Folder()
        try SampleNight.store(
            [`The diff`.releases, `The diff`.releases],
            at: "\(folder.path)/results.sqlite"
        )
        let transcript = await Transcript.running(
            ["diff"] + arguments + ["--state", folder.path]
        )
        #expect(transcript.status == .misuse)
        #expect(transcript.output.isEmpty)
        #expect(transcript.prose.hasPrefix("error: "))
        #expect(transcript.prose.contains(error), "\(transcript.prose)")
    }

    @Test func `says that a name stands for two things`() async throws {
        let night = SampleNight(
            cells: ["3.0", "3.5"].flatMap { server in
                ["3.0", "3.5"].map { SampleCell(server: server, release: $0) }
            }
        )
        let transcript = try await `The diff`.diff([night], "3.0", "3.5")
        #expect(transcript.status == .misuse)
        #expect(
            transcript.prose == """
                error: cannot compare `3.0 3.5`: run 1 has releases and servers of these names

                hint: say which with `--by release`

                """
        )
        let told = try await `The diff`.diff([night], "3.0", "3.5", "--by", "server")
        #expect(told.status == .good)
    }

    @Test(arguments: [["diff", "1", "2"], ["history", "x"], ["first-bad", "x"]])
    func `says that there is no database`(arguments: [String]) async throws {
        let folder = try Folder()
        let transcript = await Transcript.running(arguments + ["--state", folder.path])
        #expect(transcript.status == .disturbed)
        #expect(transcript.prose.contains("there is no such file"))
        #expect(folder.names.isEmpty)
    }
}
