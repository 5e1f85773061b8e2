/// The times of one pair: what is known of each side, and what that says.
package struct TimingComparison: Hashable, Sendable {
    /// What is known of A; nil where no server of it was measured.
    package let left: TimingEstimate?

    /// What is known of B; nil where no server of it was measured.
    package let right: TimingEstimate?

    /// What the two say.
    package let finding: TimingFinding

    /// Puts the parts together.
    package init(left: TimingEstimate?, right: TimingEstimate?, finding: TimingFinding) {
        self.left = left
        self.right = right
        self.finding = finding
    }

    /// The median of B over that of A; nil where they may not be compared, or one is missing.
    package var ratio: Double? {
        if case .notComparable = finding { return nil }
        guard let left, let right, left.median > 0 else { return nil }
        return right.median / left.median
    }
}
