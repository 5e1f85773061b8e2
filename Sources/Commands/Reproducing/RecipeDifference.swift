/// What differs between the recipes of two images, line by line.
struct RecipeDifference: Hashable, Sendable {
    /// The lines, `- ` before those of the first and `+ ` before those of the second.
    let lines: [String]

    /// Compares two recipes, as they are stored.
    init(from old: String, to new: String) {
        let (old, new) = (Self.lines(of: old), Self.lines(of: new))
        let difference = new.difference(from: old)
        lines =
            difference.removals.map { "- \(Self.text(of: $0))" }
            + difference.insertions.map { "+ \(Self.text(of: $0))" }
    }

    /// Whether there is nothing.
    var isEmpty: Bool { lines.isEmpty }

    /// The first so many lines, and how many more there are.
    func shortened(to limit: Int = 12) -> [String] {
        guard lines.count > limit else { return lines }
        return lines.prefix(limit - 1) + ["and \(lines.count - limit + 1) more lines"]
    }

    private static func lines(of recipe: String) -> [String] {
        recipe.split(separator: "\n").map(String.init)
    }

    private static func text(of change: CollectionDifference<String>.Change) -> String {
        switch change {
        case .insert(_, let line, _), .remove(_, let line, _): line
        }
    }
}
