import Analysis
import Testing

@Suite struct `A sorted sample` {
    // numpy.quantile(values, share, method="linear")
    @Test(arguments: [
        ([3.0], 0.5, 3.0),
        ([1, 2], 0.5, 1.5),
        ([5, 1, 3, 2, 4], 0, 1),
        ([5, 1, 3, 2, 4], 0.1, 1.4),
        ([5, 1, 3, 2, 4], 0.95, 4.8),
        ([5, 1, 3, 2, 4], 1, 5),
        ([10, 10, 10, 40], 0.9, 31),
    ])
    func `interpolates its quantiles as NumPy does`(
        values: [Double],
        share: Double,
        expected: Double,
    ) throws {
        let quantile = try #require(SortedSample(values)).quantile(share)
        #expect(abs(quantile - expected) < 1e-12)
    }

    @Test func `cannot be made of nothing, nor of what is not a number`() {
        #expect(SortedSample([]) == nil)
        #expect(SortedSample([1, .nan]) == nil)
    }
}
