/// Finds the name that was probably meant by one that nobody knows.
package enum NearestName {
    /// The known name nearest to an unknown one; nil where none is near.
    ///
    /// Case does not count. A name is near if at most a third of the letters typed have to be
    /// inserted, dropped, replaced or swapped with their neighbour; failing that, if it goes on
    /// where at least three typed letters end. Of names equally near, the first wins.
    package static func nearest(to typed: String, in names: some Sequence<String>) -> String? {
        let letters = Array(typed.lowercased())
        guard (1...80).contains(letters.count) else { return nil }
        let limit = max(letters.count / 3, 1)
        var nearest: (name: String, distance: Int)?
        var longer: (name: String, length: Int)?
        for name in names {
            let candidate = Array(name.lowercased())
            let distance = distance(from: letters, to: candidate)
            if distance <= limit, distance < letters.count, distance < nearest?.distance ?? .max {
                nearest = (name, distance)
            }
            if letters.count >= 3, candidate.starts(with: letters),
                candidate.count < longer?.length ?? .max
            {
                longer = (name, candidate.count)
            }
        }
        return nearest?.name ?? longer?.name
    }

    /// The number of single-letter edits, where a swap of neighbours is one.
    ///
    /// This is the Damerau-Levenshtein distance in its optimal string alignment form.
    static func distance(from source: [Character], to target: [Character]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...target.count)
        for (row, letter) in source.enumerated() {
            var current = [row + 1]
            for (column, other) in target.enumerated() {
                var best = min(
                    previous[column + 1] + 1,
                    current[column] + 1,
                    previous[column] + (letter == other ? 0 : 1),
                )
                if row > 0, column > 0, letter == target[column - 1], source[row - 1] == other {
                    best = min(best, beforePrevious[column - 1] + 1)
                }
                current.append(best)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[target.count]
    }
}
