import Commands
import LabTesting
import Testing

@Suite struct `Without an engine` {
    @Test(arguments: ["run", "clean", "images build", "images list", "images prune"])
    func `a command that needs one says what was tried, and keeps nothing`(
        _ command: String
    ) async throws {
        let folder = try Folder()
        let state = "\(folder.path)/state"
        let smoke = "\(Transcript.repository)/Matrices/smoke.yaml"
        let matrix = ["run": [smoke], "images build": ["--matrix", smoke]][command] ?? []
        let transcript = await Transcript.running(
            command.split(separator: " ").map(String.init)
                + matrix + ["--state", state]
        )
        #expect(transcript.status == .disturbed)
        #expect(transcript.output.isEmpty)
        #expect(
            transcript.prose == """
                error: cannot find a container engine: none answers at `/nowhere.sock` (no such \
                file)

                hint: start the container engine, or run `Lab/setup` to install one

                """
        )
        #expect(folder.names.isEmpty)
    }
}
