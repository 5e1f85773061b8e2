import Interop

extension SortedSample {
    /// Where the median lies, in the sample's own unit: a bootstrap interval by percentiles.
    ///
    /// The sample is drawn from, with replacement, `resamples` times, and the interval runs
    /// between those quantiles (type 7) of the medians that leave out the same share on either
    /// side: B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), section
    /// 13.3, which asks for a thousand draws or more. The same seed gives the same interval.
    /// It is a little short for fewer than ten numbers, and a point for one.
    package func medianInterval(
        confidence: Double = 0.95,
        resamples: Int = 2000,
        seed: UInt64,
    ) -> ClosedRange<Double> {
        precondition((0..<1).contains(confidence), "a confidence lies between 0 and 1")
        precondition(resamples > 0, "an interval needs resamples")
        guard let first = values.first, let last = values.last else { return 0...0 }
        guard first < last else { return first...last }
        guard let medians = SortedSample(medians(of: resamples, seed: seed)) else {
            return first...last
        }
        let outside = (1 - confidence) / 2
        return medians.quantile(outside)...medians.quantile(1 - outside)
    }

    /// The medians of samples drawn from this one.
    ///
    /// A draw is kept as how often it took each number: these are sorted already.
    private func medians(of resamples: Int, seed: UInt64) -> [Double] {
        var generator = SeededGenerator(seed: seed)
        let size = values.count
        var taken = [Int](repeating: 0, count: size)
        return (0..<resamples).map { _ in
            for place in taken.indices { taken[place] = 0 }
            for _ in 0..<size { taken[Int.random(in: 0..<size, using: &generator)] += 1 }
            let below = value(at: (size - 1) / 2, of: taken)
            return size.isMultiple(of: 2) ? (below + value(at: size / 2, of: taken)) / 2 : below
        }
    }

    /// The number at a place of a draw.
    private func value(at place: Int, of taken: [Int]) -> Double {
        var passed = 0
        for (index, times) in taken.enumerated() {
            passed += times
            if passed > place { return values[index] }
        }
        preconditionFailure("a draw is as long as its sample")
    }
}
