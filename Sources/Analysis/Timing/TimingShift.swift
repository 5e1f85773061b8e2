import Foundation

/// By how much all pairs of two runs differ together.
///
/// The night is one cause of that, and what all pairs have in common is another; times cannot
/// tell these apart. So it is named, and nothing is said of single pairs that it explains.
package struct TimingShift: Hashable, Sendable {
    /// The median, over the pairs, of the median of B over that of A.
    package let ratio: Double

    /// The number of pairs that it is from.
    package let pairs: Int

    /// Puts the parts together.
    package init(ratio: Double, pairs: Int) {
        self.ratio = ratio
        self.pairs = pairs
    }

    /// Of the ratios of several pairs; nil where there is none.
    ///
    /// It is their middle by factors, so that either order of the sides gives the same.
    init?(_ ratios: [Double]) {
        guard let logarithms = SortedSample(ratios.map { log($0) }) else { return nil }
        self.init(ratio: exp(logarithms.median), pairs: ratios.count)
    }
}
