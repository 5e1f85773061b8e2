/// Compares the times of pairs, each family of them as one.
///
/// Per pair it is a two-sided Mann-Whitney U test between the starts of both sides; within a
/// family its p-values are adjusted with ``Holm``; a difference counts where the adjusted one
/// is at most 5 % and the medians differ by at least the threshold.
///
/// Between two runs there is the night as well, which moves all pairs together: with a drift
/// of one per cent from night to night (standard deviation), every twentieth diff would name
/// a difference that is none, with two per cent every fourth. So there a difference has to
/// count twice: in the times as they are, and once more when B's are divided by the shift of
/// all pairs. What moved with all the others, or only against them, is undecided. It follows
/// that a diff of one or two pairs between nights decides nothing: nobody can.
package struct TimingTest: Hashable, Sendable {
    /// How often a family may err where nothing has changed.
    package static let level = 0.05

    /// Whether both sides were tried at one time.
    package let occasion: TimingOccasion

    /// The share by which medians have to differ to be reported, such as 0.05.
    package let threshold: Double

    /// What the intervals are drawn from.
    package let seed: UInt64

    /// Puts the parts together.
    package init(_ occasion: TimingOccasion, threshold: Double = 0.05, seed: UInt64 = 0) {
        precondition(threshold >= 0, "a threshold is not negative")
        self.occasion = occasion
        self.threshold = threshold
        self.seed = seed
    }

    /// What the times of each pair say, in the order of the pairs.
    ///
    /// Families and the shift are made of the pairs given: all of a diff belong into one call.
    package func compare(_ pairs: [TimingPair]) -> TimingReport {
        let (shift, findings) = findings(of: pairs)
        let sizes = Set(pairs.flatMap { [$0.left.starts.count, $0.right.starts.count] })
        let draws = Dictionary(
            uniqueKeysWithValues: sizes.filter { $0 > 1 }
                .map { ($0, MedianDraws(size: $0, seed: seed)) }
        )
        return TimingReport(
            shift: shift,
            comparisons: zip(pairs, findings).map { pair, finding in
                TimingComparison(
                    left: pair.left.estimate(by: draws[pair.left.starts.count]),
                    right: pair.right.estimate(by: draws[pair.right.starts.count]),
                    finding: finding,
                )
            },
        )
    }

    /// The findings alone, in the order of the pairs, and the shift.
    func findings(of pairs: [TimingPair]) -> (TimingShift?, [TimingFinding]) {
        let families = Dictionary(grouping: pairs.indices) { pairs[$0].family }.values
        var findings = Dictionary(
            uniqueKeysWithValues: families.flatMap { obstacles(to: $0, of: pairs) }
        )
        let tested = pairs.indices.filter { findings[$0] == nil }
        let shift = occasion == .apart ? TimingShift(tested.compactMap { pairs[$0].ratio }) : nil
        for family in families {
            let tested = family.filter { findings[$0] == nil }
            var adjusted = Holm.adjusted(tested.map { pairs[$0].p(dividingBy: 1) })
            if let shift {
                let rest = Holm.adjusted(tested.map { pairs[$0].p(dividingBy: shift.ratio) })
                adjusted = zip(adjusted, rest).map { max($0, $1) }
            }
            for (place, p) in zip(tested, adjusted) {
                findings[place] = finding(of: pairs[place], p: p, shift: shift?.ratio ?? 1)
            }
        }
        return (shift, pairs.indices.compactMap { findings[$0] })
    }

    /// The pairs of a family that cannot be tested, by their place, each with why.
    private func obstacles(
        to family: [Int],
        of pairs: [TimingPair],
    ) -> [(Int, TimingFinding)] {
        let differences = family.map { ($0, pairs[$0].differences) }
        let comparable = differences.filter { $0.1.isEmpty }.map(\.0)
        let others = differences.filter { !$0.1.isEmpty }
            .map { ($0.0, TimingFinding.notComparable($0.1)) }
        guard !comparable.isEmpty else { return others }
        let needed = FewestStarts.perSide(comparisons: comparable.count, level: Self.level)
        return others
            + comparable.filter { pairs[$0].fewerStarts < needed }
            .map { ($0, .tooFewStarts(have: pairs[$0].fewerStarts, needed: needed)) }
    }

    private func finding(of pair: TimingPair, p: Double, shift: Double) -> TimingFinding {
        guard p <= Self.level, let ratio = pair.ratio else { return .undecided(p: p) }
        let rest = ratio / shift
        // The same for either order of the sides: 1.05 on one is 1 / 1.05 on the other.
        let least = 1 + threshold
        if min(ratio, rest) > 1 {
            return min(ratio, rest) < least ? .belowThreshold(p: p) : .slower(p: p)
        }
        guard max(ratio, rest) < 1 else { return .undecided(p: p) }
        return max(ratio, rest) * least > 1 ? .belowThreshold(p: p) : .faster(p: p)
    }
}
