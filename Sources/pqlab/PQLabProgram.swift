import Commands
import DockerEngine
import Foundation
import Glibc
import Interop
import Synchronization
import Terminal

/// The program: the real doors, and what a signal does.
@main
struct PQLabProgram {
    static func main() async {
        StandardStream.fillGaps()
        let work = Task {
            await Program.run(Array(CommandLine.arguments.dropFirst()), doors: .real)
        }
        Interruption.whenever { work.cancel() }
        exit(holding(await work.value).rawValue)
    }

    /// A status that does not say that all is well where a part of the data was lost.
    private static func holding(_ status: ExitStatus) -> ExitStatus {
        let failure = StandardStream.failure.load(ordering: .relaxed)
        guard failure != 0 else { return status }
        let reason = unsafe String(cString: strerror(failure))
        let text = ErrorText("cannot write to standard output: \(reason)")
        let palette = StandardStream.error.screen(ProcessInfo.processInfo.environment).palette
        StandardStream.error.write(text.rendered(palette: palette) + "\n")
        return [.good, .failed].contains(status) ? .disturbed : status
    }
}

extension Doors {
    /// The terminal, the clock and the engine of this machine.
    fileprivate static var real: Doors {
        let environment = ProcessInfo.processInfo.environment
        let current = FileManager.default.currentDirectoryPath
        let given = environment["PQLAB_HOME"] ?? current
        return Doors(
            environment: environment,
            home: given == current ? "." : given,
            probe: environment["PQLAB_PROBE"] ?? "\(given)/.build-probe/release/pqprobe",
            output: StandardStream.output.write,
            outputScreen: StandardStream.output.screen(environment),
            prose: StandardStream.error.write,
            proseScreen: StandardStream.error.screen(environment),
            now: {
                Timestamp(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
            },
            identifier: { UUID().uuidString.lowercased() },
            seed: { UInt64.random(in: 0...UInt64(Int64.max)) },
            findEngine: { try await EngineLocation.resolve(environment: $0) },
            confirm: { question in
                guard isatty(STDIN_FILENO) == 1 else { return nil }
                StandardStream.error.write(question)
                return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
            },
        )
    }
}
