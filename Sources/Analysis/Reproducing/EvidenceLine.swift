/// One piece of evidence, as it was recorded and as it is now.
package struct EvidenceLine: Hashable, Sendable {
    /// What it is, as people read it: `group on the wire`.
    package let name: String

    /// How it was recorded; nil where there was nothing.
    package let recorded: String?

    /// How it is now; nil where there is nothing.
    package let now: String?

    /// What is to be made of the two.
    package let likeness: Likeness

    /// What is to be made of two pieces of evidence.
    package enum Likeness: String, Hashable, Sendable {
        /// They say the same.
        case same

        /// They do not.
        case differs

        /// They are never alike, such as times, and nothing is made of that.
        case informational
    }

    /// Compares two texts, or what counts of them, given by `keyed`.
    init(
        _ name: String,
        _ recorded: String?,
        _ now: String?,
        by keyed: (String) -> String = { $0 },
    ) {
        self.name = name
        self.recorded = recorded
        self.now = now
        likeness = recorded.map(keyed) == now.map(keyed) ? .same : .differs
    }

    /// Sets two texts side by side without comparing them.
    init(informational name: String, _ recorded: String?, _ now: String?) {
        self.name = name
        self.recorded = recorded
        self.now = now
        likeness = .informational
    }
}
