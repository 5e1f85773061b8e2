import Analysis
import Interop
import Testing

@Suite struct `A comparison of times` {
    private static let quick = [2500, 2520, 2490, 2510, 2530, 2480, 2505, 2515, 2495]
    private static let slow = quick.map { $0 + 300 }

    @Test(arguments: [
        (1, 3, TimingFinding.tooFewStarts(have: 3, needed: 4)),
        (1, 0, .tooFewStarts(have: 0, needed: 4)),
        (1, 1, .tooFewStarts(have: 1, needed: 4)),
        (24, 6, .tooFewStarts(have: 6, needed: 7)),
        (1, 4, .slower(p: 2.0 / 70)),
    ])
    func `says how many starts its family needs`(
        pairs: Int,
        starts: Int,
        finding: TimingFinding,
    ) {
        let few = Array(Self.slow.prefix(starts))
        for left in [Array(Self.quick.prefix(starts)), Self.quick] {
            let pair = TimingPair.sample(left, few)
            let family = [TimingPair](repeating: pair, count: pairs)
            let comparisons = TimingTest(.same).compare(family).comparisons
            // Of two sides the shorter one counts.
            guard starts < 4 || left.count == starts else { continue }
            #expect(comparisons.allSatisfy { $0.finding == finding })
        }
    }

    @Test func `tells the slower side, by its own name from either side`() throws {
        let pair = TimingPair.sample(Self.quick, Self.slow)
        let there = try #require(TimingTest(.same).compare([pair]).comparisons.first)
        let back = try #require(TimingTest(.same).compare([pair.swapped]).comparisons.first)
        let p = 2.0 / 48_620
        #expect(there.finding == .slower(p: p))
        #expect(back.finding == .faster(p: p))
        #expect(there.ratio == 2805.0 / 2505)
        #expect(there.left == back.right && there.right == back.left)
        let interval = try #require(there.left?.interval)
        #expect(interval.contains(2505) && interval.lowerBound > 2480)
    }

    @Test(arguments: [(0.0, true), (0.05, true), (0.1195, true), (0.12, false), (1, false)])
    func `reports nothing below its threshold`(threshold: Double, isReported: Bool) {
        let pair = TimingPair.sample(Self.quick, Self.slow)
        for sides in [pair, pair.swapped] {
            let finding = TimingTest(.same, threshold: threshold).compare([sides])
                .comparisons[0].finding
            #expect(finding.isDecided == isReported)
            #expect(isReported || finding == .belowThreshold(p: 2.0 / 48_620))
        }
    }

    @Test func `leaves open what chance explains`() {
        let pair = TimingPair.sample(Self.quick, Self.quick.map { $0 + 3 })
        let finding = TimingTest(.same, threshold: 0).compare([pair]).comparisons[0].finding
        guard case .undecided(let p) = finding else {
            Issue.record("\(finding)")
            return
        }
        #expect(p > 0.05)
    }

    @Test func `adjusts within a family, and for no pair that cannot be tested`() {
        let pair = TimingPair.sample(Self.quick, Self.slow)
        let few = TimingPair.sample([2500], [2800])
        let other = TimingPair.sample(Self.quick, Self.slow, against: .sample(base: "debian-13"))
        let apache = TimingPair.sample(
            Self.quick,
            Self.slow,
            family: TimingFamily(server: "apache", group: "X25519MLKEM768"),
        )
        let p = TimingTest(.same).compare([pair, few, apache, other, pair])
            .comparisons.map(\.finding.p)
        let alone = 2.0 / 48_620
        let expected: [Double?] = [2 * alone, nil, alone, nil, 2 * alone]
        #expect(p == expected)
    }

    @Test func `has no interval of a single start`() {
        let comparison = TimingTest(.same).compare([.sample([2500], [])]).comparisons[0]
        #expect(comparison.left == TimingEstimate(starts: 1, median: 2500, interval: nil))
        #expect(comparison.right == nil)
        #expect(comparison.ratio == nil)
    }

    @Test func `is empty where there is no pair`() {
        let report = TimingTest(.apart).compare([])
        #expect(report == TimingReport(shift: nil, comparisons: []))
    }
}
