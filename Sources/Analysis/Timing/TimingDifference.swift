/// A reason not to compare the times of two sides: one condition, and what it was on each.
///
/// Its description is a clause that follows the name of the layer:
///
///     another base: debian-12 and debian-13
package struct TimingDifference: Hashable, Sendable, CustomStringConvertible {
    /// What differs.
    package let condition: TimingCondition

    /// What it was on A; nil where no handshake agreed there.
    package let left: String?

    /// What it was on B; nil where no handshake agreed there.
    package let right: String?

    /// Puts the parts together.
    package init(_ condition: TimingCondition, left: String?, right: String?) {
        self.condition = condition
        self.left = left
        self.right = right
    }

    /// The reason in words, as recorded: texts from outside are not yet fit for a screen.
    package var description: String {
        switch (left, right) {
        // The name of a machine is nobody's business (machine-id(5)).
        case _ where condition == .machine: "another machine"
        case (let left?, let right?): "another \(condition.rawValue): \(left) and \(right)"
        case (nil, nil): "no agreed handshake on either side"
        case (nil, _): "no agreed handshake on A"
        case (_, nil): "no agreed handshake on B"
        }
    }
}
