/// Order statistics of small sets of whole numbers.
package enum Quantile {
    /// The smallest value that at least this share of the values do not exceed.
    ///
    /// This is the nearest-rank definition: always one of the values, so that a
    /// figure in a table was really measured. Nil for no values.
    package static func nearestRank(_ share: Double, of values: some Sequence<Int>) -> Int? {
        precondition((0...1).contains(share), "a share lies between 0 and 1")
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return nil }
        let rank = Int((share * Double(sorted.count)).rounded(.up))
        return sorted[max(0, rank - 1)]
    }
}
