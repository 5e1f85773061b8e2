/// The sums in a list of pinned packages of Python.
enum PinnedSums {
    /// Every SHA-256 that follows an option `--hash` (pip documentation, "Secure installs").
    static func read(_ text: String) -> Set<String> {
        let words = text.split(whereSeparator: \.isWhitespace)
        let prefix = "--hash=sha256:"
        return Set(words.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
    }
}
