package import DockerEngine
package import Interop
package import Terminal

/// Everything outside of itself that a command works with.
///
/// The program hands over the real ones, a test those that it watches.
package struct Doors: Sendable {
    /// The variables of the process.
    package var environment: [String: String]

    /// The folder that holds `Lab`, `Dockerfiles` and `Matrices`.
    package var home: String

    /// The path of the `pqprobe` that goes into the bench.
    package var probe: String

    /// Writes data, just as given.
    package var output: @Sendable (String) -> Void

    /// The screen that data goes to.
    package var outputScreen: Screen

    /// Writes progress and prose, just as given.
    package var prose: @Sendable (String) -> Void

    /// The screen that progress and prose go to.
    package var proseScreen: Screen

    /// Tells the time.
    package var now: @Sendable () -> Timestamp

    /// Makes a UUID, in lower case.
    package var identifier: @Sendable () -> String

    /// Draws a number that the order of handshakes is drawn from.
    package var seed: @Sendable () -> UInt64

    /// Finds the engine to use; throws an ``EngineError`` where there is none.
    package var findEngine: @Sendable ([String: String]) async throws -> EngineLocation

    /// The machine that the command runs on.
    package var host: HostDoors

    /// Asks a person, and answers whether the answer is yes; nil where nobody is there.
    package var confirm: @Sendable (_ question: String) -> Bool?

    /// Puts the parts together.
    package init(
        environment: [String: String],
        home: String,
        probe: String,
        output: @escaping @Sendable (String) -> Void,
        outputScreen: Screen,
        prose: @escaping @Sendable (String) -> Void,
        proseScreen: Screen,
        now: @escaping @Sendable () -> Timestamp,
        identifier: @escaping @Sendable () -> String,
        seed: @escaping @Sendable () -> UInt64,
        findEngine: @escaping @Sendable ([String: String]) async throws -> EngineLocation,
        host: HostDoors = .real,
        confirm: @escaping @Sendable (_ question: String) -> Bool? = { _ in nil },
    ) {
        self.environment = environment
        self.home = home
        self.probe = probe
        self.output = output
        self.outputScreen = outputScreen
        self.prose = prose
        self.proseScreen = proseScreen
        self.now = now
        self.identifier = identifier
        self.seed = seed
        self.findEngine = findEngine
        self.host = host
        self.confirm = confirm
    }

    /// Writes a line of data.
    func print(_ text: String) {
        output(text + "\n")
    }

    /// Writes a line of prose.
    func tell(_ text: String) {
        prose(text + "\n")
    }
}
