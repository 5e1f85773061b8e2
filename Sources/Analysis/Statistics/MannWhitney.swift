import Foundation

/// Whether two independent samples are alike, by ranks alone: the U test, two-sided.
///
/// Sources: H. B. Mann and D. R. Whitney, "On a test of whether one of two random variables is
/// stochastically larger than the other", Annals of Mathematical Statistics 18 (1947), 50–60;
/// for ties, E. L. Lehmann, "Nonparametrics" (1975), section 1.4. Which way the p-value was
/// found is in ``method``; SciPy's `mannwhitneyu` gives the same with the method of that name.
package struct MannWhitney: Hashable, Sendable {
    /// How a p-value is found.
    package enum Method: Hashable, Sendable {
        /// By counting how often every U comes about, where no two numbers are equal.
        case exact

        /// By counting how often every sum of mid-ranks comes about among these very numbers.
        case permutation

        /// By the normal distribution, corrected for ties and for continuity.
        case asymptotic
    }

    /// The most numbers, of both samples together, for which U is counted.
    package static let exactLimit = 60

    /// The most numbers, of both samples together, for which sums of mid-ranks are counted.
    package static let permutationLimit = 20

    /// In how many pairs of numbers the left one is larger, equal ones counting as half.
    package let u: Double

    /// How often chance alone would set two like samples at least so far apart, on either side.
    package let p: Double

    /// How that was found.
    package let method: Method

    /// Compares two samples of at least one number each.
    ///
    /// Without a method it is the first that can be had: exact, by permutation, asymptotic.
    package init(_ left: [Double], _ right: [Double], method: Method? = nil) {
        precondition(!left.isEmpty && !right.isEmpty, "a comparison needs two samples")
        precondition(
            method == nil || method == .asymptotic || left.count + right.count <= Self.exactLimit,
            "ways are counted for 60 numbers at most",
        )
        let ranks = MidRanks(left, right)
        let pairs = Double(left.count) * Double(right.count)
        let count = Double(left.count)
        u = Double(ranks.doubledSum) / 2 - count * (count + 1) / 2
        self.method = method ?? Self.method(for: ranks)
        p =
            switch self.method {
            case .exact:
                Self.twoSided(
                    RankSumCounts.ofU(left.count, right.count),
                    around: Int(max(u, pairs - u)),
                )
            case .permutation:
                Self.twoSided(
                    RankSumCounts.ofSums(choosing: left.count, from: ranks.doubled),
                    around: ranks.doubledSum,
                )
            case .asymptotic: Self.normal(distance: abs(u - pairs / 2), ranks: ranks)
            }
    }

    private static func method(for ranks: MidRanks) -> Method {
        let count = ranks.doubled.count
        if !ranks.hasTies, count <= exactLimit { return .exact }
        return ranks.hasTies && count <= permutationLimit ? .permutation : .asymptotic
    }

    /// Twice the smaller tail, which holds the value itself, and at most 1.
    private static func twoSided(_ counts: [Int], around value: Int) -> Double {
        let below = counts[...value].reduce(0, +)
        let above = counts[value...].reduce(0, +)
        let all = below + above - counts[value]
        return min(1, 2 * Double(min(below, above)) / Double(all))
    }

    /// The same by the normal distribution; half a step is taken off for continuity.
    private static func normal(distance: Double, ranks: MidRanks) -> Double {
        let deviation = ranks.variance.squareRoot()
        guard deviation > 0 else { return 1 }
        return min(1, erfc((distance - 0.5) / deviation / 2.squareRoot()))
    }
}
