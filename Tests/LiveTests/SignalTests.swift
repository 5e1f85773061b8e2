import Foundation
import LabTesting
import Testing

extension Live {
    @Suite struct `The program itself` {
        @Test func `answers Ctrl-C with an orderly end and 130`() throws {
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
                kill(program.processIdentifier, SIGINT)
            }
            program.waitUntilExit()
            #expect(program.terminationReason == .exit)
            #expect(program.terminationStatus == 130)
            #expect(text.contains("ended early: "))
        }
    }
}
