/// How many starts a comparison needs before any outcome of it could mean something.
package enum FewestStarts {
    /// The fewest on each side so that one of `comparisons` can reach the level, after Holm.
    ///
    /// Of n against n without ties, the farthest apart that there can be is that every one of
    /// one side is above all of the other. Chance deals that out in 2 of C(2n, n) ways, so no
    /// p-value is smaller; the smallest of the family has to be at most level / comparisons.
    package static func perSide(comparisons: Int, level: Double = 0.05) -> Int {
        precondition(comparisons > 0, "a family has at least one comparison")
        precondition(level > 0 && level < 1, "a level lies between 0 and 1")
        var starts = 1
        var smallest = 1.0
        while smallest * Double(comparisons) > level {
            // From n to n + 1, C(2n, n) grows by 2 (2n + 1) / (n + 1).
            smallest *= Double(starts + 1) / Double(2 * (2 * starts + 1))
            starts += 1
        }
        return starts
    }
}
