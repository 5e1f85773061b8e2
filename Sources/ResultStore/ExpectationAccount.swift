package import Interop

/// What was expected of a finished cell, as it was stored.
package struct ExpectationAccount: Hashable, Sendable {
    /// The outcome.
    package let outcome: Outcome

    /// The shape: words, or a pattern between slashes.
    package let shape: String

    /// What it means if it comes true.
    package let meaning: Meaning

    /// Why, in one sentence.
    package let reason: String

    /// Where that is documented; nil for what needs no source.
    package let documentation: String?

    /// File and line of the rule.
    package let rule: String

    /// Puts the parts together.
    package init(
        outcome: Outcome,
        shape: String,
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
}
