import Commands
import LabTesting
import Testing

extension Live {
    @Suite struct `A second run at the same time` {
        private static func run() async throws -> Transcript {
            try await LiveLab.transcript(
                "run",
                "\(Transcript.repository)/Matrices/smoke.yaml",
                "--format",
                "json",
            )
        }

        @Test func `disturbs no other, and is recorded beside it`() async throws {
            async let first = Self.run()
            async let second = Self.run()
            let transcripts = try await [first, second]
            var runs: Set<Int> = []
            for transcript in transcripts {
                #expect(transcript.status == .good, "\(transcript.prose)")
                let rows = try LiveLab.rows(transcript)
                #expect(rows.count == 24)
                #expect(rows.allSatisfy { $0.verdict == "pass" || $0.verdict == "unsupported" })
                runs.formUnion(rows.map(\.run_id))
            }
            #expect(runs.count == 2)
        }
    }
}
