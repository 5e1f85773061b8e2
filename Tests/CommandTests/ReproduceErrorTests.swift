import Commands
import DockerEngine
import Interop
import LabTesting
import ResultStore
import Testing

@Suite struct `Reproducing what cannot be tried` {
    private static func transcript(_ arguments: String...) async throws -> (Transcript, Folder) {
        let folder = try Folder()
        try SampleRun.store(at: "\(folder.path)/results.sqlite")
        let transcript = await Transcript.running(
            ["reproduce"] + arguments + ["--state", folder.path]
        )
        return (transcript, folder)
    }

    @Test func `says that there is no database`() async throws {
        let folder = try Folder()
        let transcript = await Transcript.of("reproduce", "1:1", "--state", folder.path)
        #expect(transcript.status == .disturbed)
        #expect(
            transcript.prose.hasPrefix(
                "error: cannot open `\(folder.path)/results.sqlite`: there is no such file\n"
            )
        )
        #expect(folder.names.isEmpty)
    }

    @Test(arguments: [
        ("1:9", "cannot reproduce `1:9`: run 1 has no cell 9"),
        ("7:1", "cannot reproduce `run 7`: there is no such run; the last one is 1"),
        ("nosuch", "cannot reproduce `nosuch`: no cell of any run has this in its key"),
    ])
    func `says that there is no such cell`(_ cell: String, _ error: String) async throws {
        let (transcript, _) = try await Self.transcript(cell)
        #expect(transcript.status == .misuse)
        #expect(transcript.output.isEmpty)
        #expect(transcript.prose.hasPrefix("error: \(error)\n"))
    }

    @Test func `takes no empty name`() async throws {
        let (transcript, _) = try await Self.transcript("")
        #expect(transcript.status == .misuse)
        #expect(transcript.prose.contains("a cell is named by RUN:NUMBER, or by a part of its key"))
    }

    @Test func `lists the cells that a part could mean`() async throws {
        let (transcript, _) = try await Self.transcript("nginx")
        #expect(transcript.status == .misuse)
        #expect(
            transcript.prose.contains("2 cells of run 1 have this in their keys:\n  1:1  nginx")
        )
        #expect(transcript.prose.contains("hint: name one of them as RUN:NUMBER"))
    }

    @Test(arguments: [
        (["--times", "0"], "`--times` is 0; it can be 1 to 1000"),
        (["--times", "1001"], "`--times` is 1001; it can be 1 to 1000"),
        (["--times", "2", "--keep"], "`--keep` leaves one server"),
        (["--run", "2"], "it is of run 1, and `--run` names run 2"),
        (["--into", "/tmp"], "`--into` is where a capture goes, so it needs `--capture`"),
        (["--capture", "--into", "/nowhere"], "there is no folder `/nowhere`"),
        (["--bundle", "/nowhere/b.tar.gz"], "there is no folder `/nowhere`"),
        (["--bundle", "/etc/passwd"], "it is there already, and is not overwritten"),
        (["--bundle", "b", "--against", "debian-12"], "a bundle tells of what was recorded"),
    ])
    func `says what is wrong with its arguments`(
        _ arguments: [String],
        _ error: String,
    ) async throws {
        let folder = try Folder()
        try SampleRun.store(at: "\(folder.path)/results.sqlite")
        let transcript = await Transcript.running(
            ["reproduce", "1:1", "--state", folder.path] + arguments
        )
        #expect(transcript.status == .misuse)
        #expect(transcript.prose.contains(error), "\(transcript.prose)")
    }

    @Test func `says that the server it was tried on is not stored`() async throws {
        let (transcript, _) = try await Self.transcript("1:2")
        #expect(transcript.status == .disturbed)
        #expect(
            transcript.prose == """
                error: cannot reproduce `1:2`: the database does not hold the server that it was \
                tried on

                """
        )
    }

    @Test func `says that no server was started for what the lab disturbed`() async throws {
        let folder = try Folder()
        try SampleRun.store(at: "\(folder.path)/results.sqlite", disturbed: true)
        let transcript = await Transcript.of("reproduce", "2:1", "--state", folder.path)
        #expect(transcript.status == .disturbed)
        #expect(
            transcript.prose.hasPrefix(
                "error: cannot reproduce `2:1`: no server was started for it when it was recorded "
                    + "(cannot pull `base`: no route), so that there is nothing to try again\n"
            ),
            "\(transcript.prose)"
        )
        let later = await Transcript.of("reproduce", "2:2", "--state", folder.path)
        #expect(later.status == .disturbed)
        #expect(later.prose.contains("the run did not come to it, so that nothing is recorded"))
    }

    /// A run of one cell alone, as `--only` makes it, does not hide those of the run before.
    @Test func `finds a cell that the latest run does not have`() async throws {
        let folder = try Folder()
        let path = "\(folder.path)/results.sqlite"
        try SampleRun.store(at: path)
        let store = try ResultStore.open(at: path)
        try SampleRun.store([.known], as: "run-2", text: "name: sample\n", in: store)
        for (part, place) in [("/pinned", "1:1"), ("nginx-1", "2:1")] {
            let found = await Transcript.of("reproduce", part, "--state", folder.path)
            #expect(found.prose.contains("cannot find a container engine"), "\(place)")
        }
        let older = await Transcript.of("reproduce", "nginx/", "--state", folder.path)
        #expect(older.prose.contains("2 cells of run 1 have this in their keys:\n  1:1  nginx"))
        let named = await Transcript.of(
            "reproduce",
            "/pinned",
            "--run",
            "2",
            "--state",
            folder.path
        )
        #expect(named.status == .misuse)
        #expect(named.prose.contains("no cell of run 2 has this in its key"))
    }

    @Test func `says that there is no engine, and stores nothing`() async throws {
        let (transcript, folder) = try await Self.transcript("1:1")
        #expect(transcript.status == .disturbed)
        #expect(transcript.output.isEmpty)
        #expect(transcript.prose.contains("cannot find a container engine"))
        let shown = await Transcript.of("show", "1:1", "--state", folder.path)
        #expect(!shown.output.contains("reproduced"))
    }
}
