/// One process of a server, as seen in the bench's PID namespace.
package struct ServerProcess: Hashable, Sendable, Codable {
    /// Its number in the bench's PID namespace.
    package let id: Int

    /// When it was started, in clock ticks since boot: field 22 of `/proc/PID/stat`.
    ///
    /// With the number it names one process, since numbers are used again.
    package let startTicks: UInt64

    /// Its command name.
    package let name: String

    /// The TLS libraries that it has mapped.
    package let libraries: [MappedLibrary]

    /// Puts the parts together.
    package init(id: Int, startTicks: UInt64, name: String, libraries: [MappedLibrary]) {
        self.id = id
        self.startTicks = startTicks
        self.name = name
        self.libraries = libraries
    }

    /// Whether another value tells of the same process, whatever it has mapped by now.
    package func isSame(as other: ServerProcess) -> Bool {
        id == other.id && startTicks == other.startTicks
    }
}
