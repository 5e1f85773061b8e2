package import Commands
package import DockerEngine
import Foundation
package import Interop
import Synchronization
import Terminal

/// What one call of pqlab said, and what it ended with.
package struct Transcript: Sendable {
    /// What it exits with.
    package let status: ExitStatus

    /// What it wrote to stdout.
    package let output: String

    /// What it wrote to stderr.
    package let prose: String

    /// Runs pqlab in this process, as it runs for a person whose output goes to a file.
    package static func of(_ arguments: String..., home: String = repository) async -> Transcript {
        await running(arguments, home: home)
    }

    /// The same, with an engine to find, and an ear for what is said meanwhile.
    package static func running(
        _ arguments: [String],
        home: String = repository,
        environment: [String: String] = [:],
        findEngine: @escaping @Sendable ([String: String]) async throws -> EngineLocation =
            noEngine,
        host: HostDoors = .real,
        now: @escaping @Sendable () -> Timestamp = {
            Timestamp(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
        },
        confirm: @escaping @Sendable (String) -> Bool? = { _ in nil },
        hears: @escaping @Sendable (String) -> Void = { _ in },
    ) async -> Transcript {
        let screen = Screen(palette: .plain, width: nil, isLive: false)
        let texts = Texts()
        let status = await Program.run(
            arguments,
            doors: Doors(
                environment: ProcessInfo.processInfo.environment.merging(environment) { $1 },
                home: home,
                probe: ProcessInfo.processInfo.environment["PQLAB_PROBE"]
                    ?? "\(repository)/.build-probe/release/pqprobe",
                output: { text in texts.output.withLock { $0 += text } },
                outputScreen: screen,
                prose: { text in
                    texts.prose.withLock { $0 += text }
                    hears(text)
                },
                proseScreen: screen,
                now: now,
                identifier: { UUID().uuidString.lowercased() },
                seed: { 1 },
                findEngine: findEngine,
                host: host,
                confirm: confirm,
            ),
        )
        return Transcript(
            status: status,
            output: texts.output.withLock { $0 },
            prose: texts.prose.withLock { $0 },
        )
    }

    /// The folder that holds `Lab`: three above this file.
    package static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path

    /// A place where no engine is.
    package static let noEngine: @Sendable ([String: String]) async throws -> EngineLocation = {
        _ in
        throw EngineError(
            operation: "find a container engine",
            subject: nil,
            reason: .unreachable("none answers at `/nowhere.sock` (no such file)"),
        )
    }

    /// Collects what is said from any task.
    private final class Texts: Sendable {
        let output = Mutex("")
        let prose = Mutex("")
    }
}
