import Analysis
import Testing

@Suite struct `Two nights` {
    private static let quick = [2500, 2520, 2490, 2510, 2530, 2480, 2505, 2515, 2495]
    private static let same = TimingPair.sample(quick, quick.map { $0 + 1 })
    private static let slow = TimingPair.sample(quick, quick.map { $0 * 6 / 5 })

    private func findings(_ pairs: [TimingPair]) -> [TimingFinding] {
        TimingTest(.apart).compare(pairs).comparisons.map(\.finding)
    }

    @Test func `tell what moved alone`() throws {
        let pairs = [Self.same, Self.slow, Self.same]
        #expect(findings(pairs).map(\.isDecided) == [false, true, false])
        let shift = try #require(TimingTest(.apart).compare(pairs).shift)
        #expect(shift.pairs == 3)
        #expect(abs(shift.ratio - 1) < 0.001)
    }

    @Test func `decide nothing of what moved with all the others`() throws {
        let pairs = [TimingPair](repeating: Self.slow, count: 5)
        #expect(findings(pairs).allSatisfy { !$0.isDecided })
        let shift = try #require(TimingTest(.apart).compare(pairs).shift)
        #expect(abs(shift.ratio - 1.2) < 0.001)
        // Side by side in one run the machine is no excuse.
        let together = TimingTest(.same).compare(pairs)
        #expect(together.comparisons.allSatisfy { $0.finding.isDecided })
        #expect(together.shift == nil)
    }

    @Test func `do not call faster what stayed while the others slowed down`() {
        let pairs = [Self.slow, Self.slow, Self.slow, Self.same]
        #expect(findings(pairs).allSatisfy { !$0.isDecided })
    }

    @Test func `decide nothing by one pair alone`() {
        #expect(findings([Self.slow]).allSatisfy { !$0.isDecided })
    }

    @Test func `shift by no pair that may not be compared`() throws {
        let other = TimingPair.sample(
            Self.quick,
            Self.quick.map { $0 * 3 },
            against: .sample(base: "debian-13"),
        )
        let report = TimingTest(.apart).compare([Self.same, other, Self.same, other, other])
        #expect(try #require(report.shift).pairs == 2)
        #expect(abs(try #require(report.shift).ratio - 1) < 0.001)
    }
}
