import Interop

/// Which numbers of a sorted sample were the middle ones of the samples drawn from it.
///
/// They depend on the sample's size and the seed, not on its numbers: one serves all samples
/// of a size, and drawing is what takes the time.
package struct MedianDraws: Hashable, Sendable {
    /// The two places that a median lies between, the same one twice where it is a number.
    struct Middle: Hashable, Sendable {
        let below: Int
        let above: Int
    }

    /// The size of the samples that they are for.
    let size: Int

    /// How many samples were drawn.
    let count: Int

    /// How often each middle came.
    let middles: [Middle: Int]

    /// Draws as many numbers as the sample has, with replacement, and that many times.
    package init(size: Int, resamples: Int = 2000, seed: UInt64) {
        precondition(size > 0, "a sample has at least one number")
        precondition(resamples > 0, "an interval needs resamples")
        var generator = SeededGenerator(seed: seed)
        var taken = [Int](repeating: 0, count: size)
        var middles: [Middle: Int] = [:]
        for _ in 0..<resamples {
            for place in taken.indices { taken[place] = 0 }
            for _ in 0..<size { taken[Int.random(in: 0..<size, using: &generator)] += 1 }
            // A draw is kept as how often it took each number: these are sorted already.
            let middle = Middle(
                below: Self.number(at: (size - 1) / 2, of: taken),
                above: Self.number(at: size / 2, of: taken),
            )
            middles[middle, default: 0] += 1
        }
        self.size = size
        self.count = resamples
        self.middles = middles
    }

    /// The number at a place of a draw, by its own place in the sample.
    private static func number(at place: Int, of taken: [Int]) -> Int {
        var passed = 0
        for (number, times) in taken.enumerated() {
            passed += times
            if passed > place { return number }
        }
        preconditionFailure("a draw is as long as its sample")
    }
}
