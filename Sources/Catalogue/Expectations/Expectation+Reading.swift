import Interop

extension Expectation {
    /// Reads what a rule expects; `path` is that of its file from the lab's home.
    init(_ mapping: YAMLMapping, of path: String, groups: Groups) throws(CatalogueError) {
        let outcome: Outcome = try mapping.required("outcome").choice(of: "outcome")
        let meaning = try Self.meaning(mapping.required("means"))
        let documentation = try mapping["documented"]?.text("where that is documented")
        if meaning == .impossible, documentation == nil {
            throw CatalogueError(at: mapping.place, .missing(key: "documented"))
        }
        self.init(
            outcome: outcome,
            shape: try Self.shape(mapping, of: outcome, groups: groups),
            meaning: meaning,
            reason: try mapping.required("reason").text("a reason"),
            documentation: documentation,
            rule: "\(path):\(mapping.place.line)",
        )
    }

    private static func meaning(_ value: YAMLValue) throws(CatalogueError) -> Meaning {
        let works = Meaning.works.rawValue
        let impossible = Meaning.impossible.rawValue
        let text = try value.choice(of: "meaning", among: [works, impossible])
        return text == works ? .works : .impossible
    }

    /// Only `agreed` goes without; where it has one, it is the very group.
    private static func shape(
        _ mapping: YAMLMapping,
        of outcome: Outcome,
        groups: Groups,
    ) throws(CatalogueError) -> ShapePattern {
        guard let value = mapping["shape"] else {
            guard outcome == .agreed else {
                throw CatalogueError(at: mapping.place, .missing(key: "shape"))
            }
            return .cellGroup
        }
        guard outcome != .agreed else {
            return .words(try value.choice(of: "group", among: groups.names))
        }
        return try ShapePattern(value)
    }
}
