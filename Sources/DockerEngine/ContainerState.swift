/// The state of a container, in the engine's word for it.
///
/// Docker's words are a closed list, Podman has a few more.
package struct ContainerState: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The engine's word.
    package let rawValue: String

    /// Takes the engine's word.
    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// The engine's word.
    package var description: String { rawValue }

    /// Created and never started.
    package static let created = ContainerState(rawValue: "created")

    /// Its first process runs.
    package static let running = ContainerState(rawValue: "running")

    /// All its processes are frozen.
    package static let paused = ContainerState(rawValue: "paused")

    /// Its first process has ended.
    package static let exited = ContainerState(rawValue: "exited")

    /// It could not be removed entirely.
    package static let dead = ContainerState(rawValue: "dead")
}
