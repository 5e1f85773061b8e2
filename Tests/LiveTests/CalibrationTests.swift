import Commands
import Foundation
import LabTesting
import Testing

extension Live {
    @Suite struct `The lab` {
        @Test func `names every fault of its calibration as it deserves`() async throws {
            let transcript = try await LiveLab.transcript("calibrate")
            #expect(transcript.status == .good, "\(transcript.output)\n\(transcript.prose)")
            #expect(transcript.output.contains("✔ sound"))
            #expect(!transcript.output.contains("✘"))
            #expect(!transcript.prose.contains("not tried"), "\(transcript.prose)")
        }

        @Test func `says of a part of its calibration nothing for the whole`() async throws {
            let transcript = try await LiveLab.transcript(
                "calibrate",
                "--only",
                "fault=sound,client-with-lying-libssl",
                "--format",
                "table"
            )
            #expect(transcript.status == .good, "\(transcript.output)\n\(transcript.prose)")
            let words = " faults tried, each of these named as it deserves\n"
            #expect(transcript.prose.contains(words), "\(transcript.prose)")
            #expect(!transcript.output.contains("wrong-group"))
        }
    }
}
