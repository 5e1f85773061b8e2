/// Several tests at once, so that all of them together err no more often than one would.
package enum Holm {
    /// The p-values adjusted for how many they are, in the order in which they came.
    ///
    /// The smallest of m is multiplied by m, the next by m - 1, and so on; none becomes less
    /// than the one before it, nor more than 1. Held against a level, that is the step-down
    /// procedure of S. Holm, "A simple sequentially rejective multiple test procedure",
    /// Scandinavian Journal of Statistics 6 (1979), 65–70. It asks nothing of how the tests
    /// depend on each other, which those of one night do.
    package static func adjusted(_ values: [Double]) -> [Double] {
        var adjusted = values
        var largest = 0.0
        let order = values.indices.sorted { values[$0] < values[$1] }
        for (rank, index) in order.enumerated() {
            largest = max(largest, min(1, values[index] * Double(values.count - rank)))
            adjusted[index] = largest
        }
        return adjusted
    }
}
