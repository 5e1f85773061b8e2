import Testing

@testable import Analysis

/// What is promised of a diff's third layer, tried on nights of which the truth is known.
///
/// With six pairs in a family 12 starts a side do in one run, and 15 between two runs.
@Suite struct `Two hundred simulated nights` {
    @Test(arguments: [(TimingOccasion.same, 12), (.apart, 15)])
    func `show a slowdown of a tenth in 95 of 100`(occasion: TimingOccasion, starts: Int) {
        let found = (0..<200 as Range<UInt64>).count { seed in
            var night = SimulatedNight(seed: seed)
            let family = night.family(occasion, starts: starts, slowdown: 1.1)
            guard case .slower = TimingTest(occasion).findings(of: family).1[0] else {
                return false
            }
            return true
        }
        #expect(found >= 190)
    }

    @Test(arguments: [(TimingOccasion.same, 12, 0.01), (.apart, 15, 0.01), (.apart, 15, 0.1)])
    func `report a difference that is none in at most 5 of 100`(
        occasion: TimingOccasion,
        starts: Int,
        drift: Double,
    ) {
        let reported = (0..<200 as Range<UInt64>).count { seed in
            var night = SimulatedNight(seed: seed + 1000, drift: drift)
            let family = night.family(occasion, starts: starts, slowdown: 1)
            return TimingTest(occasion).findings(of: family).1.contains { $0.isDecided }
        }
        #expect(reported <= 10)
    }
}
