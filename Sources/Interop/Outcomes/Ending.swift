/// How one handshake, or one attempt, ended: an outcome, its shape, and the words behind it.
package struct Ending: Hashable, Sendable, Codable {
    /// What happened.
    package let outcome: Outcome

    /// The precise form, in the fixed words of the vocabulary, such as `alert 40 by server`.
    package let shape: String

    /// The peer's or the library's own words, as evidence; empty where there were none.
    package let detail: String

    /// Puts the parts together.
    package init(_ outcome: Outcome, shape: String, detail: String = "") {
        self.outcome = outcome
        self.shape = shape
        self.detail = detail
    }

    /// Whether another ending is the same in outcome and shape, whatever the words.
    package func isAlike(_ other: Ending) -> Bool {
        outcome == other.outcome && shape == other.shape
    }
}
