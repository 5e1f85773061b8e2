import Interop
import Testing

@Suite struct `A seeded generator` {
    /// The reference implementation of SplitMix64 (Vigna, prng.di.unimi.it) says the same.
    @Test(
        arguments: [
            (0, [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f]),
            (
                1_234_567,
                [
                    6_457_827_717_110_365_317, 3_203_168_211_198_807_973,
                    9_817_491_932_198_370_423,
                ]
            ),
        ] as [(UInt64, [UInt64])]
    )
    func `draws the numbers of its algorithm`(seed: UInt64, numbers: [UInt64]) {
        var generator = SeededGenerator(seed: seed)
        #expect(numbers.map { _ in generator.next() } == numbers)
    }

    @Test(arguments: [0, 1, UInt64.max])
    func `shuffles alike for the same seed`(seed: UInt64) {
        var first = SeededGenerator(seed: seed)
        var second = SeededGenerator(seed: seed)
        #expect((0..<50).shuffled(using: &first) == (0..<50).shuffled(using: &second))
    }

    @Test func `shuffles otherwise for another seed`() {
        var first = SeededGenerator(seed: 1)
        var second = SeededGenerator(seed: 2)
        #expect((0..<50).shuffled(using: &first) != (0..<50).shuffled(using: &second))
    }
}
