import Analysis
import Foundation
import Interop

/// Handshake times as a night of a lab gives them, drawn from a seed.
///
/// Between two starts of one server medians differ by 3 % (standard deviation of their
/// logarithm); one start in twenty meets a neighbour and takes up to half as long again; and
/// the whole night is slower or faster than others, by 1 % or as its drift says.
struct SimulatedNight {
    static let pairs = 6

    private let drift: Double
    private var generator: SeededGenerator

    init(seed: UInt64, drift: Double = 0.01) {
        self.drift = drift
        generator = SeededGenerator(seed: seed)
    }

    /// One family of a diff: the first pair's B takes that many times as long.
    mutating func family(
        _ occasion: TimingOccasion,
        starts: Int,
        slowdown: Double,
    ) -> [TimingPair] {
        let night = normal() * drift
        let other = occasion == .same ? night : normal() * drift
        return (0..<Self.pairs).map { number in
            let left = side(of: starts, drift: night, slowdown: 1)
            return .sample(
                left,
                side(of: starts, drift: other, slowdown: number == 0 ? slowdown : 1),
            )
        }
    }

    private mutating func side(of starts: Int, drift: Double, slowdown: Double) -> [Int] {
        (0..<starts).map { _ in
            let meetsNeighbour = uniform() < 0.05
            let delay = meetsNeighbour ? 1 + uniform() / 2 : 1
            return Int(2500 * slowdown * delay * exp(drift + normal() * 0.03))
        }
    }

    private mutating func uniform() -> Double {
        Double.random(in: 0..<1, using: &generator)
    }

    /// A normal deviate.
    ///
    /// Source: G. E. P. Box and M. E. Muller, "A note on the generation of random normal
    /// deviates", Annals of Mathematical Statistics 29 (1958), 610–611.
    private mutating func normal() -> Double {
        (-2 * log(1 - uniform())).squareRoot() * cos(2 * .pi * uniform())
    }
}
