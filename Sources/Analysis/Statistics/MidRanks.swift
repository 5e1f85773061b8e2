/// The ranks of two samples taken together, equal numbers sharing the middle of theirs.
///
/// They are kept twice as large, so that they are whole and can be summed without error.
struct MidRanks {
    /// Twice the rank of each number, those of the left sample first.
    let doubled: [Int]

    /// The number of those in the left sample.
    private let leftCount: Int

    /// The sum of t³ - t over every group of t equal numbers (Lehmann 1975, section 1.4).
    private let tieTerm: Double

    init(_ left: [Double], _ right: [Double]) {
        let values = left + right
        let order = values.indices.sorted { values[$0] < values[$1] }
        var doubled = [Int](repeating: 0, count: values.count)
        var tieTerm = 0.0
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
            // Ranks start + 1 to end: twice their middle is the sum of first and last.
            for place in start..<end { doubled[order[place]] = start + 1 + end }
            let tied = Double(end - start)
            tieTerm += tied * tied * tied - tied
            start = end
        }
        self.doubled = doubled
        self.tieTerm = tieTerm
        leftCount = left.count
    }

    /// Twice the sum of the left sample's ranks.
    var doubledSum: Int { doubled[..<leftCount].reduce(0, +) }

    /// Whether any two numbers are equal.
    var hasTies: Bool { tieTerm > 0 }

    /// The variance of U among all ways to deal these numbers out.
    var variance: Double {
        let all = Double(doubled.count)
        let left = Double(leftCount)
        return left * (all - left) / 12 * (all + 1 - tieTerm / (all * (all - 1)))
    }
}
