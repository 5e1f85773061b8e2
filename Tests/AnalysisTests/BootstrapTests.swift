import Analysis
import Testing

@Suite struct `An interval of the median` {
    /// The draws are others, so SciPy's interval is between two of ours of nearly that confidence.
    @Test func `agrees with SciPy`() throws {
        for (number, sample) in try StatisticsFixtures.read().medianInterval.enumerated() {
            let sorted = try #require(SortedSample(sample.values))
            let draws = MedianDraws(size: sample.values.count, resamples: 5000, seed: 7)
            func interval(_ confidence: Double) -> ClosedRange<Double> {
                sorted.medianInterval(confidence: confidence, by: draws)
            }
            let narrow = interval(sample.confidence - 0.02)
            let wide = interval(sample.confidence + 0.02)
            let rounding = 1e-9 * sample.high
            #expect(wide.lowerBound - rounding <= sample.low, "case \(number)")
            #expect(sample.low <= narrow.lowerBound + rounding, "case \(number)")
            #expect(narrow.upperBound - rounding <= sample.high, "case \(number)")
            #expect(sample.high <= wide.upperBound + rounding, "case \(number)")
        }
    }

    @Test func `is the same for the same seed, and another for another`() throws {
        let sample = try #require(SortedSample((1...30).map { Double($0 * $0) }))
        func interval(_ seed: UInt64) -> ClosedRange<Double> {
            sample.medianInterval(by: MedianDraws(size: 30, resamples: 200, seed: seed))
        }
        #expect(interval(1) == interval(1))
        #expect(Set((1...8).map(interval)).count > 1)
    }

    @Test(arguments: [1, 2, 3, 10, 11, 40])
    func `holds the median and lies within the sample`(count: Int) throws {
        let sample = try #require(SortedSample((0..<count).map { Double($0) }))
        let interval = sample.medianInterval(by: MedianDraws(size: count, seed: 3))
        #expect(interval.contains(sample.median))
        #expect(interval.lowerBound >= 0 && interval.upperBound <= Double(count - 1))
    }

    @Test func `is a point where all numbers are equal`() throws {
        let sample = try #require(SortedSample([4, 4, 4]))
        #expect(sample.medianInterval(by: MedianDraws(size: 3, seed: 1)) == 4...4)
    }

    @Test func `is wider with more confidence`() throws {
        let sample = try #require(SortedSample((1...25).map { Double($0) }))
        let draws = MedianDraws(size: 25, seed: 1)
        let narrow = sample.medianInterval(confidence: 0.5, by: draws)
        let wide = sample.medianInterval(confidence: 0.99, by: draws)
        #expect(wide.lowerBound < narrow.lowerBound && narrow.upperBound < wide.upperBound)
    }
}
