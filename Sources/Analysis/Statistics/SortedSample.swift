/// Numbers in ascending order, for questions about how they are distributed.
package struct SortedSample: Hashable, Sendable {
    /// The numbers, the smallest first; at least one.
    package let values: [Double]

    /// Sorts numbers; nil where there is none, or where one is not a number.
    package init?(_ values: some Sequence<Double>) {
        let sorted = values.sorted()
        guard !sorted.isEmpty, !sorted.contains(where: \.isNaN) else { return nil }
        self.values = sorted
    }

    /// The value below which a share of the numbers lies, in their own unit.
    ///
    /// Between two numbers it is interpolated in a straight line: definition 7 of R. J. Hyndman
    /// and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50
    /// (1996), 361–365, which NumPy and R use as well.
    package func quantile(_ share: Double) -> Double {
        precondition((0...1).contains(share), "a share lies between 0 and 1")
        let place = share * Double(values.count - 1)
        let below = Int(place)
        let above = min(below + 1, values.count - 1)
        return values[below] + (place - Double(below)) * (values[above] - values[below])
    }

    /// The number in the middle, or halfway between the two in the middle.
    package var median: Double { quantile(0.5) }
}
