/// Two sides of one cell whose times are to be compared.
package struct TimingPair: Hashable, Sendable {
    /// The comparisons that it is corrected with.
    package let family: TimingFamily

    /// What A was.
    package let left: TimingSide

    /// What B was.
    package let right: TimingSide

    /// Puts the parts together.
    package init(family: TimingFamily, left: TimingSide, right: TimingSide) {
        self.family = family
        self.left = left
        self.right = right
    }
}
