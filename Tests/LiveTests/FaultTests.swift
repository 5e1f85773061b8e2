import Commands
import LabTesting
import Testing

extension Live {
    @Suite struct `A fault, through the ordinary path of a cell,` {
        @Test func `is found where the pin is not in force`() async throws {
            let lab = try FaultyLab()
            let matrix = try lab.matrix(server: "unpinned", policies: "pinned, default")
            let transcript = try await LiveLab.transcript(
                "run",
                matrix,
                "--format",
                "json",
                "--servers",
                "\(Transcript.repository)/Lab/calibration/servers"
            )
            #expect(transcript.status == .failed, "\(transcript.prose)")
            let rows = try LiveLab.rows(transcript)
            #expect(rows.count == 4)
            for row in rows where row.policy == "pinned" {
                // The handshake itself agrees, so that only the control tells.
                #expect(row.group_by_client == row.group_id)
                #expect(row.verdict == "fail")
                #expect(row.outcome == "pin-ignored")
                #expect(row.negative_control == "admitted")
                #expect(row.attempts == 2)
            }
            for row in rows where row.policy == "default" { #expect(row.verdict == "pass") }
        }

        @Test func `is found where the server chooses another group than offered`() async throws {
            let lab = try FaultyLab()
            let matrix = try lab.matrix(server: "wrong-group", policies: "default")
            let transcript = try await LiveLab.transcript(
                "run",
                matrix,
                "--format",
                "json",
                "--servers",
                "\(Transcript.repository)/Lab/calibration/servers"
            )
            #expect(transcript.status == .failed, "\(transcript.prose)")
            let rows = try LiveLab.rows(transcript)
            #expect(rows.count == 2)
            for row in rows {
                #expect(row.verdict == "fail")
                #expect(row.outcome == "wrong-group", "\(row.detail ?? "")")
                #expect(row.shape?.contains(row.group_name) == true)
                #expect(row.group_on_wire != row.group_id)
                #expect(row.positive_control != "agreed")
                #expect(row.library_proof == "mapped")
            }
        }

        @Test func `of a log without end is cut short, and the lab goes on`() async throws {
            let lab = try FaultyLab()
            let matrix = try lab.matrix(server: "flood", policies: "default")
            let transcript = try await LiveLab.transcript(
                "run",
                matrix,
                "--format",
                "json",
                home: lab.folder.path
            )
            #expect(transcript.status == .disturbed, "\(transcript.prose)")
            for row in try LiveLab.rows(transcript) {
                // `yes` is a process of the server, and has no TLS library.
                #expect(row.outcome == "lab-fault")
                #expect(row.shape?.hasPrefix("prove the library of") == true)
                let log = try #require(row.server_log)
                #expect(log.contains("flood\n"))
                #expect(log.utf8.count <= 4 << 20)
            }
        }
    }
}
