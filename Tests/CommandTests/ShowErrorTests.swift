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
}
