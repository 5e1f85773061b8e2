import Commands
import Foundation
import LabTesting
import Testing

extension Live {
    @Suite struct `The machine` {
        @Test func `has an engine in which the doctor finds nothing to mend`() async throws {
            let transcript = try await LiveLab.transcript("doctor")
            #expect(transcript.status == .good, "\(transcript.output)")
            #expect(transcript.output.contains("Engine API 1."))
            #expect(!transcript.output.contains("✘"))
        }

        @Test func `has the images that were built for a matrix, all in use`() async throws {
            let matrix = "\(Transcript.repository)/Matrices/smoke.yaml"
            let built = try await LiveLab.transcript(
                "images",
                "build",
                "--matrix",
                matrix,
                "--only",
                "server=nginx,release=debian-13",
            )
            #expect(built.status == .good, "\(built.prose)\(built.output)")
            #expect(built.output.contains("nginx on debian-13"))
            let list = try await LiveLab.transcript("images", "list", "--format", "json")
            #expect(list.status == .good, "\(list.prose)")
            let images = try JSONDecoder().decode([Image].self, from: Data(list.output.utf8))
            let nginx = images.filter { $0.server == "nginx" && $0.release == "debian-13" }
            #expect(nginx.count { $0.used == "yes" } == 1)
            #expect(nginx.allSatisfy { $0.used != "unknown" && $0.bytes > 0 })
            #expect(images.contains { $0.purpose == "base" && $0.used == "yes" })
        }

        @Test(arguments: [["run"], ["images", "build", "--matrix"]])
        func `without room on its disk starts nothing`(_ command: [String]) async throws {
            let folder = try Folder()
            var host = HostDoors.real
            host.freeSpace = { _ in FreeSpace(fileSystem: 1, bytes: 1 << 20) }
            let transcript = await Transcript.running(
                command + [
                    "\(Transcript.repository)/Matrices/smoke.yaml", "--state",
                    "\(folder.path)/state",
                ],
                findEngine: LiveLab.findEngine,
                host: host,
            )
            #expect(transcript.status == .disturbed)
            #expect(transcript.output.isEmpty)
            #expect(transcript.prose.contains(" has 1.0 MiB free, and "))
            #expect(transcript.prose.contains("\n\nhint: free some space, or name a folder"))
            #expect(folder.names.isEmpty)
        }

        private struct Image: Decodable {
            let purpose: String?
            let server: String?
            let release: String?
            let bytes: Int
            let used: String
        }
    }
}
