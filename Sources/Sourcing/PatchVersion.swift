/// A version that was released: numbers, then perhaps letters, as in `3.5.7` and `1.1.1w`.
struct PatchVersion: Hashable, Sendable, Comparable {
    /// The numbers, the most important first.
    let numbers: [Int]

    /// The letters after the last number, empty where there are none.
    let letters: String

    /// Reads a version; nil where it is none of these, as previews such as `3.15.0b1` are not.
    init?(_ text: some StringProtocol) {
        let isLetter: (Character) -> Bool = { ("a"..."z").contains($0) }
        let body = text.prefix { !isLetter($0) }
        let tail = text.dropFirst(body.count)
        let parts = body.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil
        }
        guard numbers.count == parts.count, tail.allSatisfy(isLetter) else { return nil }
        self.numbers = numbers
        letters = String(tail)
    }

    /// The order of release.
    static func < (one: PatchVersion, other: PatchVersion) -> Bool {
        guard one.numbers == other.numbers else {
            return one.numbers.lexicographicallyPrecedes(other.numbers)
        }
        return one.letters < other.letters
    }
}
