/// Compares the times of pairs, each family of them as one.
///
/// Per pair it is a two-sided Mann-Whitney U test between the starts of both sides; within a
/// family its p-values are adjusted with ``Holm``; a difference counts where the adjusted one
/// is at most 5 % and the medians differ by at least the threshold.
package struct TimingTest: Hashable, Sendable {
    /// How often a family may err where nothing has changed.
    package static let level = 0.05

    /// The share by which medians have to differ to be reported, such as 0.05.
    package let threshold: Double

    /// What the intervals are drawn from.
    package let seed: UInt64

    /// Puts the parts together.
    package init(threshold: Double = 0.05, seed: UInt64 = 0) {
        precondition(threshold >= 0, "a threshold is not negative")
        self.threshold = threshold
        self.seed = seed
    }

    /// What the times of each pair say, in the order of the pairs.
    ///
    /// Families are made of the pairs given, so all of a diff belong into one call.
    package func compare(_ pairs: [TimingPair]) -> [TimingComparison] {
        zip(pairs, findings(of: pairs)).map { pair, finding in
            TimingComparison(
                left: estimate(of: pair.left.starts),
                right: estimate(of: pair.right.starts),
                finding: finding,
            )
        }
    }

    /// The findings alone, in the order of the pairs.
    func findings(of pairs: [TimingPair]) -> [TimingFinding] {
        var findings = [Int: TimingFinding]()
        let families = Dictionary(grouping: pairs.indices) { pairs[$0].family }
        for family in families.values {
            findings.merge(judge(family, of: pairs)) { first, _ in first }
        }
        return pairs.indices.compactMap { findings[$0] }
    }

    /// The findings of one family, by the place of each pair.
    private func judge(_ family: [Int], of pairs: [TimingPair]) -> [Int: TimingFinding] {
        var findings = [Int: TimingFinding]()
        for place in family {
            let pair = pairs[place]
            let differences = pair.left.conditions.differences(from: pair.right.conditions)
            if !differences.isEmpty { findings[place] = .notComparable(differences) }
        }
        let comparable = family.filter { findings[$0] == nil }
        guard !comparable.isEmpty else { return findings }
        let needed = FewestStarts.perSide(comparisons: comparable.count, level: Self.level)
        for place in comparable where pairs[place].fewerStarts < needed {
            findings[place] = .tooFewStarts(have: pairs[place].fewerStarts, needed: needed)
        }
        let tested = comparable.filter { findings[$0] == nil }
        let adjusted = Holm.adjusted(tested.map { pairs[$0].p })
        for (place, p) in zip(tested, adjusted) {
            findings[place] = judge(pairs[place], p: p)
        }
        return findings
    }

    private func judge(_ pair: TimingPair, p: Double) -> TimingFinding {
        guard
            p <= Self.level,
            let left = SortedSample(pair.left.starts.map(Double.init))?.median,
            let right = SortedSample(pair.right.starts.map(Double.init))?.median
        else { return .undecided(p: p) }
        // The same for either order of the sides: 1.05 on one is 1 / 1.05 on the other.
        guard max(left, right) >= min(left, right) * (1 + threshold), left != right else {
            return .belowThreshold(p: p)
        }
        return left < right ? .slower(p: p) : .faster(p: p)
    }

    private func estimate(of starts: [Int]) -> TimingEstimate? {
        guard let sample = SortedSample(starts.map(Double.init)) else { return nil }
        return TimingEstimate(
            starts: starts.count,
            median: sample.median,
            interval: starts.count > 1 ? sample.medianInterval(seed: seed) : nil,
        )
    }
}

extension TimingPair {
    /// The number of starts on the side that has fewer.
    fileprivate var fewerStarts: Int { min(left.starts.count, right.starts.count) }

    /// How often chance alone would set its sides so far apart.
    fileprivate var p: Double {
        MannWhitney(left.starts.map(Double.init), right.starts.map(Double.init)).p
    }
}
