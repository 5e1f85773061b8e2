package import Interop
import Subprocess

/// Runs programs of the host.
package enum HostProgram {
    /// What a program wrote to its standard output; nil where there is no such program.
    ///
    /// A program that ends badly has no output either: it was only asked a question.
    package static func output(
        of program: String,
        _ arguments: [String],
    ) async throws -> String? {
        let answer = try await answer(of: program, arguments)
        return answer?.exitStatus == 0 ? answer?.output : nil
    }

    /// A program's standard output and exit status; nil where there is no such program.
    ///
    /// A variable that is nil in `environment` is taken away. The status of a program that
    /// a signal ended is 128 more than the signal, as a shell has it.
    package static func answer(
        of program: String,
        _ arguments: [String],
        environment: [String: String?] = [:],
    ) async throws -> (output: String, exitStatus: Int)? {
        do {
            let result = try await Subprocess.run(
                .name(program),
                arguments: Arguments(arguments),
                environment: .inherit.updating(keyed(environment)),
                output: .string(limit: 16 * 1024 * 1024),
            )
            try Task.checkCancellation()
            let output = result.standardOutput
            switch result.terminationStatus {
            case .exited(let code): return (output, Int(code))
            case .signaled(let signal): return (output, 128 + Int(signal))
            }
        } catch let error as SubprocessError where error.code == .executableNotFound {
            return nil
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            throw Fault(operation: "run", subject: program, reason: "\(error)")
        }
    }

    /// Runs a program to its end; what it says is added to the file at `log`.
    ///
    /// Answers how it ended, in words, where that was not well; nil otherwise.
    ///
    /// A cancelled program, and all that it started, is asked to stop and has time to clean
    /// up after itself. A file, unlike a pipe, stays open meanwhile, and even if this
    /// process is killed: mmdebstrap leaves its mounts behind where it cannot write.
    package static func run(
        _ program: String,
        _ arguments: [String],
        environment: [String: String?] = [:],
        input: String = "",
        log: String = "/dev/null",
    ) async throws -> String? {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [
            .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(30))
        ]
        let script = "log=$1; shift; exec \"$@\" >>\"$log\" 2>&1"
        do {
            let result = try await Subprocess.run(
                .name("sh"),
                arguments: Arguments(["-c", script, "sh", log, program] + arguments),
                environment: .inherit.updating(keyed(environment)),
                platformOptions: options,
                input: .string(input),
                output: .discarded,
                error: .discarded,
            )
            try Task.checkCancellation()
            return try words(for: result.terminationStatus, of: program)
        } catch let error as SubprocessError {
            try Task.checkCancellation()
            throw Fault(operation: "run", subject: program, reason: "\(error)")
        }
    }

    private static func words(
        for status: TerminationStatus,
        of program: String,
    ) throws(Fault) -> String? {
        switch status {
        case .exited(0):
            return nil
        case .exited(127):
            // What a shell says of a program that it cannot find (POSIX.1-2017, 2.8.2).
            throw missing(program)
        case .exited(let code):
            return "it ended with exit status \(code)"
        case .signaled(let signal):
            return "it was ended by signal \(signal)"
        }
    }

    /// The fault that a program is not there.
    package static func missing(_ program: String) -> Fault {
        Fault(
            operation: "run",
            subject: program,
            reason: "it is not installed",
            hint: "run `Lab/setup`",
        )
    }

    private static func keyed(_ environment: [String: String?]) -> [Environment.Key: String?] {
        var variables: [Environment.Key: String?] = [:]
        for (name, value) in environment {
            variables.updateValue(value, forKey: Environment.Key(stringLiteral: name))
        }
        return variables
    }
}
