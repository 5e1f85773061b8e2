import Commands
import DockerEngine
import EngineUse
import Foundation
import LabTesting
import Synchronization
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

        /// What is started in this order: the bench, the packet limiter, the servers.
        @Test func `to the bench, before a server is started, is one fault of the lab`()
            async throws
        {
            let state = try await LiveLab.stateWithImages()
            let engine = try await LiveLab.findEngine(ProcessInfo.processInfo.environment)
            let started = Mutex<[String]>([])
            let transcript = try await EngineLine.withLine { step, _ in
                guard case .asked(let request) = step,
                    request.hasPrefix("POST /containers/"), request.hasSuffix("/start")
                else { return }
                let containers = started.withLock { containers in
                    containers.append(String(request.split(separator: "/")[2]))
                    return containers
                }
                guard containers.count == 3 else { return }
                try await Engine.withEngine(at: engine) { try await $0.kill(containers[0]) }
            } _: { line in
                await Transcript.running(
                    [
                        "run", "\(Transcript.repository)/Matrices/smoke.yaml", "--only",
                        "server=nginx,release=debian-13", "--format", "json", "--state", state,
                    ],
                    environment: line.environment,
                    findEngine: LiveLab.findEngine,
                )
            }
            #expect(transcript.status == .disturbed, "\(transcript.prose)")
            let rows = try LiveLab.rows(transcript)
            #expect(rows.count == 6)
            #expect(rows.allSatisfy { $0.verdict == "error" && $0.outcome == "lab-fault" })
            let causes = Set(rows.map { "\($0.shape ?? ""): \($0.detail ?? "")" })
            #expect(causes.count == 1)
            #expect(causes.first?.contains(" is not running") == true, "\(causes)")
            #expect(
                try await LiveLab.containers(labels: ["\(Label.lease)=\(Lease.own)"]).isEmpty
            )
        }
    }
}
