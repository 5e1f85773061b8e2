/// In how many ways chance can deal ranks out to two samples, by what comes of it.
///
/// Counts are whole and exact: those of U for up to 60 numbers are below 1.2 · 10^17.
enum RankSumCounts {
    /// For every U from 0 to `left · right`, the ways to get it where no numbers are equal.
    ///
    /// They are the coefficients of the Gaussian binomial, the product of (1 - q^(right + i)) /
    /// (1 - q^i) over i from 1 to left (G. E. Andrews, "The Theory of Partitions" (1976),
    /// chapter 3); every step of it is such a polynomial itself.
    static func ofU(_ left: Int, _ right: Int) -> [Int] {
        let (fewer, more) = (min(left, right), max(left, right))
        var counts = [Int](repeating: 0, count: left * right + 1)
        counts[0] = 1
        for step in 1...fewer {
            let shift = more + step
            for value in stride(from: counts.count - 1, through: shift, by: -1) {
                counts[value] -= counts[value - shift]
            }
            for value in stride(from: step, to: counts.count, by: 1) {
                counts[value] += counts[value - step]
            }
        }
        return counts
    }

    /// For every sum from 0 on, the ways to choose that many of these ranks with that sum.
    static func ofSums(choosing count: Int, from ranks: [Int]) -> [Int] {
        let largest = ranks.sorted().suffix(count).reduce(0, +)
        // By how many were chosen, then by their sum.
        var ways = [[Int]](
            repeating: [Int](repeating: 0, count: largest + 1),
            count: count + 1
        )
        ways[0][0] = 1
        for rank in ranks {
            for chosen in stride(from: count, to: 0, by: -1) {
                for sum in stride(from: largest, through: rank, by: -1) {
                    ways[chosen][sum] += ways[chosen - 1][sum - rank]
                }
            }
        }
        return ways[count]
    }
}
