/// How the times of two sides are to be compared.
package struct TimingRequest: Hashable, Sendable {
    /// The share by which medians have to differ to be reported.
    package let threshold: Double

    /// How many finished runs of a side's matrix, up to its own, stand for it.
    package let nights: Int

    /// Puts the parts together; a side is at least its own run.
    package init(threshold: Double = 0.05, nights: Int = 1) {
        precondition(nights > 0, "a side is at least its own run")
        self.threshold = threshold
        self.nights = nights
    }
}
