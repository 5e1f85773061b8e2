/// The ordered rules from which every expectation comes.
///
/// The first that applies wins. The last one applies to everything, so that no
/// cell is ever without an expectation.
package struct Rules: Hashable, Sendable {
    /// In order.
    package let rules: [Rule]

    /// Takes the rules in order; the last must have an empty condition.
    package init(_ rules: [Rule]) {
        precondition(rules.last?.condition == Condition(), "the last rule matches everything")
        self.rules = rules
    }

    /// What should happen; nil while a version that decides between rules is not known.
    package func expectation(in circumstances: Circumstances) -> Expectation? {
        for rule in rules {
            switch rule.condition.holds(in: circumstances) {
            case true: return rule.expectation
            case false: continue
            default: return nil
            }
        }
        return nil
    }
}
