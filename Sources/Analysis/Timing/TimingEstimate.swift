/// How long a handshake takes on one side, and how well that is known.
package struct TimingEstimate: Hashable, Sendable {
    /// The number of server starts that it is from.
    package let starts: Int

    /// The median of the starts, in microseconds.
    package let median: Double

    /// Where the median lies with 95 % confidence, in microseconds; nil for a single start.
    ///
    /// Resampling one number gives that number again, which would look like certainty.
    package let interval: ClosedRange<Double>?

    /// Puts the parts together.
    package init(starts: Int, median: Double, interval: ClosedRange<Double>?) {
        self.starts = starts
        self.median = median
        self.interval = interval
    }
}
