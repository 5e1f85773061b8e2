import Analysis
import Interop
import Testing

@Suite struct `The U test` {
    @Test func `agrees with SciPy by each of its methods`() throws {
        let cases = try StatisticsFixtures.read().mannWhitney
        #expect(Set(cases.map(\.method)) == ["exact", "permutation", "asymptotic"])
        for (number, sample) in cases.enumerated() {
            let method = try #require(sample.ours)
            let result = MannWhitney(sample.left, sample.right, method: method)
            #expect(result.u == sample.u, "case \(number)")
            #expect(abs(result.p - sample.p) <= 1e-12 * max(1, sample.p), "case \(number)")
        }
    }

    @Test(arguments: [
        ([1.0], [2.0], MannWhitney.Method.exact),
        ([1, 1], [2, 3], .permutation),
        (Array(stride(from: 1.0, through: 30, by: 1)), [0.5], .exact),
        (Array(repeating: 1.0, count: 10), Array(repeating: 2.0, count: 10), .permutation),
        (Array(repeating: 1.0, count: 11), Array(repeating: 2.0, count: 10), .asymptotic),
        (Array(stride(from: 1.0, through: 60, by: 1)), [0.5], .asymptotic),
    ])
    func `counts where it can`(left: [Double], right: [Double], method: MannWhitney.Method) {
        #expect(MannWhitney(left, right).method == method)
    }

    @Test(arguments: 0..<40)
    func `says the same of both orders, and of numbers in any order`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let sizes = (Int.random(in: 1...12, using: &generator), 1 + Int(seed % 9))
        // Half of the samples have ties.
        let values = seed.isMultiple(of: 2) ? 1...8 : 1...1_000_000
        var left = (0..<sizes.0).map { _ in Double(Int.random(in: values, using: &generator)) }
        let right = (0..<sizes.1).map { _ in Double(Int.random(in: values, using: &generator)) }

        let forth = MannWhitney(left, right)
        let back = MannWhitney(right, left)
        #expect(forth.p == back.p)
        #expect(forth.u + back.u == Double(left.count * right.count))
        #expect((0...1).contains(forth.p))

        left.shuffle(using: &generator)
        #expect(MannWhitney(left, right) == forth)
        // Ranks are all that counts.
        #expect(MannWhitney(left.map { 3 * $0 + 7 }, right.map { 3 * $0 + 7 }) == forth)
    }

    @Test(arguments: [MannWhitney.Method.exact, .permutation])
    func `counts the same by either way where nothing is tied`(method: MannWhitney.Method) {
        let left = [1.0, 4, 6, 9, 12]
        let right = [2.0, 7, 8, 13, 14, 15, 16]
        let expected = MannWhitney(left, right, method: .exact)
        #expect(abs(MannWhitney(left, right, method: method).p - expected.p) < 1e-15)
    }

    @Test func `does not tell like from like`() {
        #expect(MannWhitney([5, 5, 5], [5, 5, 5]).p == 1)
        #expect(MannWhitney(Array(repeating: 5, count: 20), [5, 5, 5]).p == 1)
        #expect(MannWhitney([5], [7]).p == 1)
    }
}
