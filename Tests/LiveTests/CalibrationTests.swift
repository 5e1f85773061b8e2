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
        }
    }
}
