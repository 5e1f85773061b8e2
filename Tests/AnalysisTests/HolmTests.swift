import Analysis
import Interop
import Testing

@Suite struct `Holm's adjustment` {
    @Test func `agrees with statsmodels`() throws {
        for (number, sample) in try StatisticsFixtures.read().holm.enumerated() {
            let adjusted = Holm.adjusted(sample.values)
            #expect(adjusted.count == sample.adjusted.count)
            for (mine, its) in zip(adjusted, sample.adjusted) {
                #expect(abs(mine - its) < 1e-12, "case \(number)")
            }
        }
    }

    @Test(arguments: 0..<20)
    func `keeps the order, and never makes a value smaller`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let values = (0..<(1 + Int(seed))).map { _ in
            Double(Int.random(in: 0...100, using: &generator)) / 100
        }
        let adjusted = Holm.adjusted(values)
        for (first, one) in values.enumerated() {
            #expect((one...1).contains(adjusted[first]))
            for (second, other) in values.enumerated() where one <= other {
                #expect(adjusted[first] <= adjusted[second])
            }
        }
        #expect(Holm.adjusted(values.reversed()) == adjusted.reversed())
    }

    @Test func `adjusts nothing where there is nothing`() {
        #expect(Holm.adjusted([]).isEmpty)
        #expect(Holm.adjusted([0.04]) == [0.04])
    }
}
