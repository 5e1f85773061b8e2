import Commands
import Foundation
import LabTesting
import Testing

@Suite struct `The plan of a matrix` {
    static let matrix = "\(Transcript.repository)/Matrices/smoke.yaml"

    @Test func `lists every cell without an engine, and keeps nothing`() async throws {
        let folder = try Folder()
        let transcript = await Transcript.of(
            "plan",
            Self.matrix,
            "--state",
            "\(folder.path)/state"
        )
        #expect(transcript.status == .good)
        #expect(transcript.output.split(separator: "\n").count == 1 + 24)
        #expect(transcript.prose == "24 cells on 16 server configurations\n")
        #expect(folder.names.isEmpty)
    }

    @Test func `says that an expectation is unknown while it depends on unseen versions`() async {
        let transcript = await Transcript.of("plan", Self.matrix, "--state", "/nowhere")
        let line = transcript.output.split(separator: "\n")
            .first { $0.contains("nginx/debian-12/X25519MLKEM768/pinned/") }
        #expect(line?.contains("unknown") == true)
    }

    @Test func `is JSON with the names of the view`() async throws {
        let transcript = await Transcript.of(
            "plan",
            Self.matrix,
            "--format",
            "json",
            "--only",
            "server=flask,policy=default"
        )
        let rows = try JSONDecoder().decode([Row].self, from: Data(transcript.output.utf8))
        #expect(rows.map(\.number) == Array(1...6))
        #expect(Set(rows.map(\.server)) == ["flask"])
        #expect(rows.map(\.group_id) == [0x1d, 0x17, 0x11ec, 0x1d, 0x17, 0x11ec])
        #expect(rows[2].cell.hasPrefix("flask/debian-12/X25519MLKEM768/default/ecdsa-p256/"))
    }

    @Test func `says how often servers are started`() async throws {
        let folder = try Folder()
        let text = try String(contentsOfFile: Self.matrix, encoding: .utf8)
        let matrix = try folder.write(text + "repeats: 3\n", to: "x.yaml")
        let table = await Transcript.of("plan", matrix)
        #expect(
            table.prose == """
                24 cells on 16 server configurations, each started 3 times, as long as its cells \
                pass: up to 48 server starts

                """
        )
        let json = await Transcript.of("plan", matrix, "--format", "json")
        let rows = try JSONDecoder().decode([Row].self, from: Data(json.output.utf8))
        #expect(Set(rows.map(\.starts)) == [3])
    }

    private struct Row: Decodable {
        let number: Int
        let cell: String
        let server: String
        let group_id: Int
        let starts: Int
    }
}
