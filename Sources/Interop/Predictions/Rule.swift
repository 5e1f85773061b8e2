/// One line of reasoning about what should happen: a condition and what follows from it.
package struct Rule: Hashable, Sendable {
    /// When it applies.
    package let condition: Condition

    /// What should happen then.
    package let expectation: Expectation

    /// Puts the parts together.
    package init(condition: Condition, expectation: Expectation) {
        self.condition = condition
        self.expectation = expectation
    }
}
