import Commands
import Foundation
import LabTesting
import Testing

extension Live {
    @Suite struct `The program itself` {
        /// Starts a run, sends the signals once servers are up, and returns what was said.
        private func run(until signals: [Int32]) throws -> (program: Process, prose: String) {
            let program = Process()
            program.executableURL = URL(filePath: CommandLine.arguments[0])
                .deletingLastPathComponent().appending(path: "pqlab")
            program.arguments = [
                "run", "\(Transcript.repository)/Matrices/smoke.yaml", "--samples", "500",
                "--state", try LiveLab.state.get().path,
            ]
            program.environment = ProcessInfo.processInfo.environment
                .merging(["PQLAB_HOME": Transcript.repository]) { $1 }
            let prose = Pipe()
            program.standardError = prose
            program.standardOutput = FileHandle.nullDevice
            try program.run()
            var text = ""
            var isAsked = false
            while case let data = prose.fileHandleForReading.availableData, !data.isEmpty {
                text += String(decoding: data, as: UTF8.self)
                guard !isAsked, text.contains("wave 1") else { continue }
                isAsked = true
                for signal in signals { kill(program.processIdentifier, signal) }
            }
            program.waitUntilExit()
            return (program, text)
        }

        @Test func `answers Ctrl-C with an orderly end and 130`() throws {
            let (program, prose) = try run(until: [SIGINT])
            #expect(program.terminationReason == .exit)
            #expect(program.terminationStatus == 130)
            #expect(prose.contains("ended early: "))
        }

        @Test func `leaves to clean what it could not end itself`() async throws {
            let (killed, _) = try run(until: [SIGKILL])
            #expect(killed.terminationReason == .uncaughtSignal)
            let show = try await LiveLab.transcript("show")
            #expect(show.prose.contains("running"))

            let clean = try await LiveLab.transcript("clean")
            #expect(clean.status == .good)
            #expect(clean.prose.contains("is marked as interrupted: its process is gone\n"))
            #expect(clean.prose.contains("removed "))
            let afterwards = try await LiveLab.transcript("show")
            #expect(afterwards.prose.contains("interrupted"))
        }

        @Test func `ends at once when asked again, and says what removes the rest`() async throws {
            let (program, prose) = try run(until: [SIGINT, SIGTERM])
            #expect(program.terminationStatus == 130)
            #expect(prose.hasSuffix("\nended at once: `pqlab clean` removes what is left\n"))
            #expect(try await LiveLab.transcript("clean").status == .good)
        }
    }
}
