import Commands
import DockerEngine
import EngineUse
import Foundation
import LabTesting
import Testing

extension Live {
    @Suite struct `What others do to a container in mid-wave` {
        /// Kills the first endpoint of the lab's that is seen to run; answers whether there was one.
        private static func killOne() async throws -> Bool {
            let location = try await LiveLab.findEngine(ProcessInfo.processInfo.environment)
            return try await Engine.withEngine(at: location) { engine in
                for _ in 1...6000 {
                    let labels = ["\(Label.server)=tardy", "\(Label.purpose)=endpoint"]
                    // It may be listed a moment before it runs.
                    if let endpoint = try await engine.containers(labels: labels).first,
                        (try? await engine.kill(endpoint.id)) != nil
                    {
                        return true
                    }
                    try await Task.sleep(for: .milliseconds(20))
                }
                return false
            }
        }

        @Test func `is never charged to the server`() async throws {
            let lab = try FaultyLab()
            let matrix = try lab.matrix(server: "tardy", policies: "default")
            async let isKilled = Self.killOne()
            let transcript = try await LiveLab.transcript(
                "run",
                matrix,
                "--format",
                "json",
                home: lab.folder.path
            )
            #expect(try await isKilled)
            #expect(transcript.status == .good, "\(transcript.prose)")
            for row in try LiveLab.rows(transcript) {
                #expect(row.verdict == "pass", "\(row.detail ?? "")")
                // The first one was disturbed, and says nothing where another spoke.
                #expect(row.attempts == 2)
            }
        }
    }
}
