import Analysis
import Testing

@Suite struct `The fewest starts` {
    @Test func `are those of which one outcome could count`() throws {
        for sample in try StatisticsFixtures.read().fewestStarts {
            let starts = FewestStarts.perSide(comparisons: sample.comparisons)
            #expect(starts == sample.starts)
            let apart = MannWhitney(
                (0..<starts).map(Double.init),
                (starts..<2 * starts).map(Double.init),
            )
            #expect(abs(apart.p - sample.p) < 1e-15)
            #expect(apart.p * Double(sample.comparisons) <= 0.05)
        }
    }

    @Test func `are more for a lower level`() {
        #expect(FewestStarts.perSide(comparisons: 1, level: 0.5) == 2)
        #expect(FewestStarts.perSide(comparisons: 1, level: 0.01) == 5)
    }
}
