import Interop

extension Rules {
    /// The file, by its path from the lab's home.
    static let path = "Lab/expectations.yaml"

    /// Reads the rules in order.
    ///
    /// The last one has no condition and expects that every combination works, so that whatever
    /// does not work is a failure unless somebody has written down why. What works agrees, and
    /// what agrees works: no other end can be a pass, and no success an impossibility.
    init(
        text: String,
        file: String,
        groups: Groups,
        releases: Releases,
        servers: [String],
    ) throws(CatalogueError) {
        let list = try YAMLDocument.root(of: text, in: file).list(of: "rules")
        let reader = ConditionReader(groups: groups, releases: releases, servers: servers)
        var rules: [Rule] = []
        for (index, value) in list.enumerated() {
            let mapping = try YAMLMapping(
                value,
                of: "a rule",
                keys: ["when", "outcome", "shape", "means", "reason", "documented"],
            )
            let isLast = index == list.count - 1
            let condition = try mapping["when"].map(reader.read)
            guard (condition == nil) == isLast else {
                throw value.error(.invalid("the last rule, and only it, has no `when`"))
            }
            let expectation = try Self.expectation(mapping, at: value.place, groups: groups)
            if isLast, expectation.outcome != .agreed || expectation.meaning != .works {
                throw value.error(
                    .invalid("the last rule has to expect `agreed`, and that means `works`")
                )
            }
            if (expectation.outcome == .agreed) != (expectation.meaning == .works) {
                throw try mapping.required("means").error(Self.contradiction(in: expectation))
            }
            rules.append(Rule(condition: condition ?? Condition(), expectation: expectation))
        }
        self.init(rules)
    }

    private static func expectation(
        _ mapping: YAMLMapping,
        at place: Place,
        groups: Groups,
    ) throws(CatalogueError) -> Expectation {
        let outcome: Outcome = try mapping.required("outcome").choice(of: "outcome")
        let meaning = try meaning(mapping.required("means"))
        let documentation = try mapping["documented"]?.text("where that is documented")
        if meaning == .impossible, documentation == nil {
            throw CatalogueError(at: place, .missing(key: "documented"))
        }
        return Expectation(
            outcome: outcome,
            shape: try shape(mapping, of: outcome, groups: groups),
            meaning: meaning,
            reason: try mapping.required("reason").text("a reason"),
            documentation: documentation,
            rule: "\(path):\(place.line)",
        )
    }

    private static func contradiction(in expectation: Expectation) -> CatalogueError.Reason {
        let outcome = expectation.outcome.rawValue
        return switch expectation.meaning {
        case .works: .invalid("`\(outcome)` cannot mean `works`; only `agreed` does")
        case .impossible: .invalid("`\(outcome)` cannot mean `impossible`; only `works`")
        }
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
