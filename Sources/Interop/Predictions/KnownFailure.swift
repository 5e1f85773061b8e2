/// A failure that somebody has looked into, and that needs nobody's attention for a while.
///
/// It is no expectation: the combination should work, or should be impossible, and does not end
/// so. That is why it has a last day, and why it is a failure again once the combination ends as
/// expected.
package struct KnownFailure: Hashable, Sendable {
    /// The cells that it is about.
    package let condition: Condition

    /// How they end; never `agreed`.
    package let outcome: Outcome

    /// The shape of that outcome.
    package let shape: ShapePattern

    /// The last day on which it counts, in UTC.
    package let expires: CalendarDate

    /// Whether the cells end as expected now and then, and that is not worth a word.
    package let isIntermittent: Bool

    /// Where it stands, and why it fails.
    package let entry: KnownFailureEntry

    /// Puts the parts together.
    package init(
        condition: Condition,
        outcome: Outcome,
        shape: ShapePattern,
        expires: CalendarDate,
        isIntermittent: Bool,
        entry: KnownFailureEntry,
    ) {
        precondition(outcome != .agreed, "what agrees is no failure")
        self.condition = condition
        self.outcome = outcome
        self.shape = shape
        self.expires = expires
        self.isIntermittent = isIntermittent
        self.entry = entry
    }

    /// Whether an ending is the failure, in outcome and shape.
    package func holds(for ending: Ending, of group: Group?) -> Bool {
        ending.outcome == outcome && shape.holds(for: ending, of: group)
    }
}
