/// The times of all pairs of a diff.
package struct TimingReport: Hashable, Sendable {
    /// By how much two runs differ as a whole; nil in one run, and where no pair was tested.
    package let shift: TimingShift?

    /// What is known of each pair, in the order of the pairs.
    package let comparisons: [TimingComparison]

    /// Puts the parts together.
    package init(shift: TimingShift?, comparisons: [TimingComparison]) {
        self.shift = shift
        self.comparisons = comparisons
    }
}
