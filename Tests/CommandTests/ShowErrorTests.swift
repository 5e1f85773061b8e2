import Commands
import LabTesting
import Testing

@Suite struct `Showing what is not there` {
    @Test func `says that there is no database`() async throws {
        let folder = try Folder()
        let transcript = await Transcript.of("show", "--state", folder.path)
        #expect(transcript.status == .disturbed)
        #expect(
            transcript.prose == """
                error: cannot open `\(folder.path)/results.sqlite`: there is no such file

                hint: start with `pqlab run`, or name another file with `--db`

                """
        )
        #expect(folder.names.isEmpty)
    }

    @Test func `refuses a file of another kind, and leaves it alone`() async throws {
        let folder = try Folder()
        let path = try folder.write("not a database, but a letter", to: "letter.txt")
        let transcript = await Transcript.of("show", "--db", path)
        #expect(transcript.status == .disturbed)
        #expect(transcript.prose.hasPrefix("error: cannot open `\(path)`: "))
        #expect(try folder.text(of: "letter.txt") == "not a database, but a letter")
        #expect(folder.names == ["letter.txt"])
    }

    @Test(arguments: [("1:2", 7, 1), ("1", 7, 1), ("latest", 7, 1), ("3:1", 1, 3)])
    func `refuses two runs at once`(what: String, run: Int, meant: Int) async throws {
        let folder = try Folder()
        try SampleRun.store(at: "\(folder.path)/results.sqlite")
        let transcript = await Transcript.of(
            "show",
            what,
            "--run",
            "\(run)",
            "--state",
            folder.path
        )
        #expect(transcript.status == .misuse)
        #expect(transcript.output.isEmpty)
        #expect(
            transcript.prose == """
                error: cannot show `\(what)`: it is of run \(meant), and `--run` names run \(run)

                """
        )
    }

    @Test(arguments: [
        ["1:2", "--run", "1"], ["1", "--run", "1"], ["--run", "1"], ["latest"], [],
    ])
    func `takes one run, however it is named`(arguments: [String]) async throws {
        let folder = try Folder()
        try SampleRun.store(at: "\(folder.path)/results.sqlite")
        let transcript = await Transcript.running(
            ["show"] + arguments + ["--state", folder.path]
        )
        #expect(transcript.status == .good, "\(transcript.prose)")
    }

    @Test func `says that the run of --run is not there`() async throws {
        let folder = try Folder()
        try SampleRun.store(at: "\(folder.path)/results.sqlite")
        let transcript = await Transcript.of("show", "--run", "9", "--state", folder.path)
        #expect(transcript.status == .misuse)
        #expect(transcript.prose.contains("cannot show `run 9`: there is no such run"))
    }
}
