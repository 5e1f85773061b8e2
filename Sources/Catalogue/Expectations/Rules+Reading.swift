import Interop

extension Rules {
    /// The name of a list of rules, the lab's own or one beside a server.
    static let fileName = "expectations.yaml"

    /// The lab's own rules, by their path from the lab's home.
    static let path = "Lab/\(fileName)"

    /// Reads the lab's own rules in order, with those of servers before them.
    ///
    /// The last one has no condition and expects that every combination works, so that whatever
    /// does not work is a failure unless somebody has written down why. What works agrees, and
    /// what agrees works: no other end can be a pass, and no success an impossibility.
    init(
        text: String,
        file: String,
        reader: ConditionReader,
        after ofServers: [Rule],
    ) throws(CatalogueError) {
        let list = try YAMLDocument.root(of: text, in: file).list(of: "rules")
        var rules = ofServers
        for (index, value) in list.enumerated() {
            let mapping = try YAMLMapping(value, of: "a rule", keys: Rule.keys)
            let isLast = index == list.count - 1
            let condition = try mapping["when"].map(reader.read)
            guard (condition == nil) == isLast else {
                throw value.error(.invalid("the last rule, and only it, has no `when`"))
            }
            let expectation = try Expectation(mapping, of: Self.path, groups: reader.groups)
            if isLast, expectation.outcome != .agreed || expectation.meaning != .works {
                throw value.error(
                    .invalid("the last rule has to expect `agreed`, and that means `works`")
                )
            }
            rules.append(try Rule(condition ?? Condition(), expectation, mapping))
        }
        self.init(rules)
    }

    /// Reads the rules beside a server's stanza in order, each of which has a condition.
    ///
    /// `path` is that of the file from the lab's home, and `file` as a person would type it.
    static func ofServer(
        _ text: String,
        path: String,
        file: String,
        reader: ConditionReader,
    ) throws(CatalogueError) -> [Rule] {
        guard let root = try YAMLDocument.rootIfAny(of: text, in: file) else { return [] }
        var rules: [Rule] = []
        for value in try root.list(of: "rules") {
            let mapping = try YAMLMapping(value, of: "a rule", keys: Rule.keys)
            let condition = try reader.read(mapping.required("when"))
            let expectation = try Expectation(mapping, of: path, groups: reader.groups)
            rules.append(try Rule(condition, expectation, mapping))
        }
        return rules
    }
}

extension Rule {
    /// The keys of a rule.
    fileprivate static let keys = ["when", "outcome", "shape", "means", "reason", "documented"]

    /// Puts a rule together; throws where its outcome contradicts what it is said to mean.
    fileprivate init(
        _ condition: Condition,
        _ expectation: Expectation,
        _ mapping: YAMLMapping,
    ) throws(CatalogueError) {
        // What is to be refused works where it is: but only a rule about nothing else says so.
        let isRefusal = expectation.outcome == .refused && condition.scenarios == [.badShare]
        if (expectation.outcome == .agreed) != (expectation.meaning == .works), !isRefusal {
            let outcome = expectation.outcome.rawValue
            let clause =
                switch expectation.meaning {
                case .works:
                    "`\(outcome)` cannot mean `works`; only `agreed` does, and in scenario "
                        + "`bad-share` alone `refused`"
                case .impossible: "`\(outcome)` cannot mean `impossible`; only `works`"
                }
            throw try mapping.required("means").error(.invalid(clause))
        }
        self.init(condition: condition, expectation: expectation)
    }
}
