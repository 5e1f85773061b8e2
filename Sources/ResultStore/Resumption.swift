package import Interop

/// One time that a run went on after it was interrupted.
package struct Resumption: Hashable, Sendable {
    /// When the run had been interrupted.
    package let interruptedAt: Timestamp

    /// When it went on.
    package let resumedAt: Timestamp

    /// The version of the lab that it went on with.
    package let labVersion: String

    /// Puts the parts together.
    package init(interruptedAt: Timestamp, resumedAt: Timestamp, labVersion: String) {
        self.interruptedAt = interruptedAt
        self.resumedAt = resumedAt
        self.labVersion = labVersion
    }
}
