import Interop

extension StanzaReader {
    /// The commands that ask an image for its versions.
    static func versionQueries(
        _ value: YAMLValue
    ) throws(CatalogueError) -> [VersionedPart: VersionQuery] {
        let mapping = try YAMLMapping(
            value,
            of: "the versions",
            keys: VersionedPart.allCases.map(\.rawValue),
        )
        _ = try mapping.required(VersionedPart.server.rawValue)
        var queries: [VersionedPart: VersionQuery] = [:]
        for entry in mapping.entries {
            let query = try YAMLMapping(
                entry.value,
                of: "a version",
                keys: ["command", "pattern"],
            )
            var command: [String] = []
            for word in try query.required("command").list(of: "words") {
                command.append(try word.text("a word"))
            }
            let pattern = try query.required("pattern")
            let text = try pattern.pattern()
            guard captures(in: text) == 1 else {
                throw pattern.error(
                    .invalid("\(text.quoted) must have one capture, which is the version")
                )
            }
            queries[try entry.key.choice(of: "version")] = VersionQuery(
                command: command,
                pattern: text,
            )
        }
        return queries
    }

    /// The number of captures in a regular expression that compiles.
    private static func captures(in pattern: String) -> Int? {
        // With an empty alternative it matches the empty text, and a match lists every capture.
        guard let expression = try? Regex("(?:\(pattern))|"),
            let match = try? expression.firstMatch(in: "")
        else { return nil }
        return match.output.count - 1
    }
}
