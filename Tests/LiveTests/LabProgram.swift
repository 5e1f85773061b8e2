import Foundation
import LabTesting
import Subprocess

/// What the program said and how it ended, run as a process of its own.
///
/// Unlike a command that is run inside the tests it can be killed, and what it leaves in
/// the engine has an owner that is gone.
struct LabProgram: Sendable {
    /// How it ended.
    let ending: TerminationStatus

    /// What it wrote to stdout.
    let output: String

    /// What it wrote to stderr.
    let prose: String

    /// Runs it to its end.
    ///
    /// `hears` is told all of stderr so far, line by line, with what can send signals;
    /// `meanwhile` is done while it runs.
    static func run(
        _ arguments: [String],
        state: String,
        environment: [String: String] = [:],
        hears: (_ prose: String, _ send: (Signal) throws -> Void) async throws -> Void = { _, _ in
        },
        meanwhile: @escaping @Sendable (_ send: (Signal) throws -> Void) async throws -> Void = {
            _ in
        },
    ) async throws -> LabProgram {
        let variables = environment.merging(["PQLAB_HOME": Transcript.repository]) { $1 }
        let program = URL(filePath: CommandLine.arguments[0])
            .deletingLastPathComponent().appending(path: "pqlab").path
        let result = try await Subprocess.run(
            .name("env"),  // takes a path as it is, and becomes the program
            arguments: Arguments([program] + arguments + ["--state", state]),
            environment: .inherit.updating(
                Dictionary(
                    uniqueKeysWithValues: variables.map {
                        (Environment.Key(stringLiteral: $0), $1)
                    }
                )
            ),
            input: .none,
            output: .string(limit: 64 << 20),
            error: .sequence,
        ) { execution in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await meanwhile { try execution.send(signal: $0) } }
                var prose = ""
                for try await line in execution.standardError.strings() {
                    prose += line + "\n"
                    try await hears(prose) { try execution.send(signal: $0) }
                }
                group.cancelAll()
                return prose
            }
        }
        return LabProgram(
            ending: result.terminationStatus,
            output: result.standardOutput,
            prose: result.closureResult,
        )
    }
}
