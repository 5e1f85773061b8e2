import Analysis
import Foundation

/// What SciPy and statsmodels say, as `Fixtures/make.py` wrote it down.
struct StatisticsFixtures: Decodable {
    struct MannWhitneyCase: Decodable {
        let left: [Double]
        let right: [Double]
        let method: String
        let u: Double
        let p: Double

        /// The method by our name for it.
        var ours: MannWhitney.Method? {
            ["exact": .exact, "permutation": .permutation, "asymptotic": .asymptotic][method]
        }
    }

    struct IntervalCase: Decodable {
        let values: [Double]
        let confidence: Double
        let low: Double
        let high: Double
    }

    struct HolmCase: Decodable {
        let values: [Double]
        let adjusted: [Double]
    }

    struct StartsCase: Decodable {
        let comparisons: Int
        let starts: Int
        let p: Double
    }

    let mannWhitney: [MannWhitneyCase]
    let medianInterval: [IntervalCase]
    let holm: [HolmCase]
    let fewestStarts: [StartsCase]

    static func read() throws -> StatisticsFixtures {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/statistics.json")
        return try JSONDecoder().decode(Self.self, from: try Data(contentsOf: file))
    }
}
