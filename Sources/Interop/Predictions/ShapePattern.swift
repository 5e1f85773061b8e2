/// What the shape of an ending has to be for a prediction to hold.
package enum ShapePattern: Hashable, Sendable, Codable {
    /// The name of the cell's group; no shape at all in a cell that names none.
    case cellGroup

    /// Exactly these words.
    case words(String)

    /// Something in the shape, or in the words behind it, matches this regular expression.
    ///
    /// `{{group}}` in it stands for the cell's group, by any of the names that the catalogue
    /// has for it.
    case matching(String)

    /// Whether an ending has the predicted shape.
    ///
    /// A regular expression that does not compile holds for nothing; the
    /// catalogue refuses one before it gets here. Nor does one that names the
    /// cell's group hold where the cell names none.
    package func holds(for ending: Ending, of group: Group?) -> Bool {
        switch self {
        case .cellGroup:
            ending.shape == group?.name
        case .words(let words):
            ending.shape == words
        case .matching(let pattern):
            Self.matches(pattern, ending.shape, of: group)
                || Self.matches(pattern, ending.detail, of: group)
        }
    }

    private static func matches(_ pattern: String, _ text: String, of group: Group?) -> Bool {
        guard pattern.contains(groupPlaceholder) else { return matches(pattern, text) }
        guard let group else { return false }
        let names = Set([group.name, group.openssl?.name, group.go?.name].compactMap(\.self))
        let anyName = names.sorted().map(escaped).joined(separator: "|")
        return matches(pattern.replacing(groupPlaceholder, with: "(?:\(anyName))"), text)
    }

    private static let groupPlaceholder = "{{group}}"

    /// A regular expression that matches this text and no other.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { expression, character in
            if character.isASCII, !character.isLetter, !character.isNumber { expression += "\\" }
            expression.append(character)
        }
    }

    /// Whether a regular expression is found somewhere in a text.
    package static func matches(_ pattern: String, _ text: String) -> Bool {
        guard let regex = try? Regex(pattern) else { return false }
        return (try? regex.firstMatch(in: text)) != nil
    }

    /// The text that the database keeps: the words, or the pattern between slashes.
    package func description(for group: Group?) -> String {
        switch self {
        case .cellGroup: group?.name ?? "the group that a rule names"
        case .words(let words): words
        case .matching(let pattern): "/\(pattern)/"
        }
    }
}
