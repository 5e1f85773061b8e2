extension SortedSample {
    /// Where the median lies, in the sample's own unit: a bootstrap interval by percentiles.
    ///
    /// Samples are drawn from this one, with replacement, and the interval runs between those
    /// quantiles (type 7) of their medians that leave out the same share on either side:
    /// B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), section 13.3,
    /// which asks for a thousand draws or more. The same draws give the same interval. It is a
    /// little short for fewer than ten numbers, and a point for one.
    package func medianInterval(
        confidence: Double = 0.95,
        by draws: MedianDraws,
    ) -> ClosedRange<Double> {
        precondition((0..<1).contains(confidence), "a confidence lies between 0 and 1")
        precondition(draws.size == values.count, "draws are for samples of their size")
        let medians = draws.middles
            .map { (value: (values[$0.below] + values[$0.above]) / 2, times: $1) }
            .sorted { $0.value < $1.value }
        let outside = (1 - confidence) / 2
        let low = quantile(outside, of: medians, count: draws.count)
        return low...max(low, quantile(1 - outside, of: medians, count: draws.count))
    }

    /// The same as ``quantile(_:)``, of numbers that come several times each.
    private func quantile(
        _ share: Double,
        of numbers: [(value: Double, times: Int)],
        count: Int,
    ) -> Double {
        func number(at place: Int) -> Double {
            var passed = 0
            for number in numbers {
                passed += number.times
                if passed > place { return number.value }
            }
            preconditionFailure("a place lies within the numbers")
        }
        let place = share * Double(count - 1)
        let below = number(at: Int(place))
        let above = number(at: min(Int(place) + 1, count - 1))
        return below + (place - place.rounded(.down)) * (above - below)
    }
}
