/// What should happen in one cell, and why.
package struct Expectation: Hashable, Sendable, Codable {
    /// The outcome.
    package let outcome: Outcome

    /// The shape of that outcome.
    package let shape: ShapePattern

    /// What it means if it comes true.
    package let meaning: Meaning

    /// Why, in one sentence.
    package let reason: String

    /// Where that is documented; nil for what needs no source.
    package let documentation: String?

    /// The file and line of the rule: `Lab/expectations.yaml:12`.
    package let rule: String

    /// Puts the parts together.
    package init(
        outcome: Outcome,
        shape: ShapePattern,
        meaning: Meaning,
        reason: String,
        documentation: String?,
        rule: String,
    ) {
        self.outcome = outcome
        self.shape = shape
        self.meaning = meaning
        self.reason = reason
        self.documentation = documentation
        self.rule = rule
    }

    /// Whether an ending is what was predicted, in outcome and shape.
    package func holds(for ending: Ending, of group: Group?) -> Bool {
        ending.outcome == outcome && shape.holds(for: ending, of: group)
    }
}
