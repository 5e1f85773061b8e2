/// One side of a comparison: under what conditions it ran, and how its servers did.
///
/// Each server start counts once. Handshakes with one process share its memory layout, its
/// place on the processors and the minute in which it ran, so a thousand of them say no more
/// about the next start than a few.
package struct TimingSide: Hashable, Sendable {
    /// What it ran under.
    package let conditions: TimingConditions

    /// The median handshake of each server start, in microseconds, in any order.
    package let starts: [Int]

    /// Puts the parts together.
    package init(conditions: TimingConditions, starts: [Int]) {
        self.conditions = conditions
        self.starts = starts
    }
}
