extension TimingPair {
    /// What keeps its sides from being compared; empty where nothing does.
    var differences: [TimingDifference] { left.conditions.differences(from: right.conditions) }

    /// The number of starts on the side that has fewer.
    var fewerStarts: Int { min(left.starts.count, right.starts.count) }

    /// The median of B over that of A; nil where a side has none, or one of no time at all.
    var ratio: Double? {
        guard let left = left.sample?.median, let right = right.sample?.median else { return nil }
        return left > 0 && right > 0 ? right / left : nil
    }

    /// How often chance alone would set its sides so far apart, with B's times divided.
    func p(dividingBy shift: Double) -> Double {
        MannWhitney(left.starts.map(Double.init), right.starts.map { Double($0) / shift }).p
    }
}

extension TimingSide {
    /// Its starts in ascending order; nil where there is none.
    var sample: SortedSample? { SortedSample(starts.map(Double.init)) }

    /// What is known of it; nil where there is no start, without an interval where there are no draws.
    func estimate(by draws: MedianDraws?) -> TimingEstimate? {
        guard let sample else { return nil }
        return TimingEstimate(
            starts: starts.count,
            median: sample.median,
            interval: draws.map { sample.medianInterval(by: $0) },
        )
    }
}
