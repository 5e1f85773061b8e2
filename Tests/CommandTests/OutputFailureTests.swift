import Foundation
import HostUse
import LabTesting
import Testing

@Suite struct `Data that cannot be written` {
    private func run(_ redirection: String) async throws -> (status: Int, prose: String) {
        let program = URL(filePath: CommandLine.arguments[0])
            .deletingLastPathComponent().appending(path: "pqlab").path
        let folder = try Folder()
        let command = "cd \"$1\" && \"$0\" plan Matrices/smoke.yaml --state \"$2\" 2>&1 "
        let answer = try await HostProgram.answer(
            of: "bash",
            ["-c", command + redirection, program, Transcript.repository, folder.path],
        )
        let given = try #require(answer)
        return (given.exitStatus, given.output)
    }

    @Test(arguments: [
        (">/dev/full", "No space left on device"), (">&-", "Bad file descriptor"),
    ])
    func `is told, and no success`(redirection: String, reason: String) async throws {
        let (status, prose) = try await run(redirection)
        #expect(status == 2)
        #expect(prose.hasSuffix("\nerror: cannot write to standard output: \(reason)\n"))
    }

    @Test func `for a reader that went away is no failure`() async throws {
        let (status, prose) = try await run("| head -n 1; exit ${PIPESTATUS[0]}")
        #expect(status == 0)
        #expect(prose.split(separator: "\n").count == 1)
    }
}
