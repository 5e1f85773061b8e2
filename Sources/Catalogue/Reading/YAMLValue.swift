import Yams

/// One value of a YAML file, which knows where it stands.
///
/// It never guesses: text is what was written (`3.0` stays `3.0`), and a value of another shape
/// than asked for is an error that names both.
struct YAMLValue {
    /// The file's path.
    let file: String

    private let node: Node

    init(_ node: Node, in file: String) {
        self.node = node
        self.file = file
    }

    /// Where it begins.
    var place: Place {
        node.mark.map { Place($0, in: file) } ?? Place(file: file, line: 1, column: 1)
    }

    /// What it is, in words for an error.
    var shape: String {
        switch node {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        case .scalar: scalar.map { $0.text.quoted } ?? "nothing"
        }
    }

    /// The text of a scalar and whether it was written without quotes; nil for anything else.
    var scalar: (text: String, isPlain: Bool)? {
        guard case .scalar(let scalar) = node else { return nil }
        let isPlain = scalar.style == .plain
        if isPlain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) { return nil }
        return (YAMLDocument.unmasked(scalar.string), isPlain)
    }

    /// The values of a list; nil for anything else.
    var elements: [YAMLValue]? {
        guard case .sequence(let sequence) = node else { return nil }
        return sequence.map { YAMLValue($0, in: file) }
    }

    /// The keys and values of a mapping, in order; nil for anything else.
    var pairs: [(key: YAMLValue, value: YAMLValue)]? {
        guard case .mapping(let mapping) = node else { return nil }
        return mapping.map { (YAMLValue($0.key, in: file), YAMLValue($0.value, in: file)) }
    }

    /// An error about this value.
    func error(_ reason: CatalogueError.Reason, hint: String? = nil) -> CatalogueError {
        CatalogueError(at: place, reason, hint: hint)
    }

    /// The error that something else should stand here.
    func error(expected: String) -> CatalogueError {
        error(.unexpected(expected: expected, found: shape))
    }

    /// Throws at the first alias in the tree.
    func refuseAliases() throws(CatalogueError) {
        switch node {
        case .scalar(let scalar):
            if scalar.style == .plain, scalar.string.unicodeScalars.first == YAMLDocument.asterisk {
                throw error(.notSupportedYet("an alias (`*name`)"), hint: "write the value out")
            }
        case .sequence(let sequence):
            for element in sequence { try YAMLValue(element, in: file).refuseAliases() }
        case .mapping(let mapping):
            for (key, value) in mapping {
                try YAMLValue(key, in: file).refuseAliases()
                try YAMLValue(value, in: file).refuseAliases()
            }
        case .alias:
            throw error(.notSupportedYet("an alias (`*name`)"), hint: "write the value out")
        }
    }
}
