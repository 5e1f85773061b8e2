package import Interop

/// What is known of an endpoint when its wave is over.
package struct Aftermath: Hashable, Sendable {
    /// Its container's name; empty where none was made.
    package let container: String

    /// Everything it wrote.
    package let log: String

    /// The exit status, where it ended by itself.
    package let exitStatus: Int?

    /// Whether it was ended for hitting the lab's limit on memory.
    package let hitMemoryLimit: Bool

    /// What the laboratory did wrong with it; nil where nothing.
    package let fault: Fault?

    /// When it was started.
    package let startedAt: Timestamp

    /// Puts the parts together.
    package init(
        container: String,
        log: String,
        exitStatus: Int?,
        hitMemoryLimit: Bool,
        fault: Fault?,
        startedAt: Timestamp,
    ) {
        self.container = container
        self.log = log
        self.exitStatus = exitStatus
        self.hitMemoryLimit = hitMemoryLimit
        self.fault = fault
        self.startedAt = startedAt
    }
}
