import Interop

extension KnownFailures {
    /// The name of a list of them, the lab's own or one beside a server.
    static let fileName = "known-failures.yaml"

    /// The lab's own list, by its path from the lab's home.
    static let path = "Lab/\(fileName)"

    /// Reads a list in order; a file with nothing but comments has none.
    ///
    /// `path` is that of the file from the lab's home, and `file` as a person would type it.
    static func read(
        _ text: String,
        path: String,
        file: String,
        reader: ConditionReader,
    ) throws(CatalogueError) -> [KnownFailure] {
        guard let root = try YAMLDocument.rootIfAny(of: text, in: file) else { return [] }
        guard let list = root.elements else {
            throw root.error(expected: "a list of known failures")
        }
        var failures: [KnownFailure] = []
        for value in list {
            failures.append(try failure(value, path, reader))
        }
        return failures
    }

    private static func failure(
        _ value: YAMLValue,
        _ path: String,
        _ reader: ConditionReader,
    ) throws(CatalogueError) -> KnownFailure {
        let mapping = try YAMLMapping(
            value,
            of: "a known failure",
            keys: ["when", "outcome", "shape", "reason", "expires", "intermittent"],
        )
        let condition = try reader.read(mapping.required("when"))
        let outcome = try outcome(mapping.required("outcome"))
        let shape = try ShapePattern(mapping.required("shape"))
        let reason = try mapping.required("reason").text("a reason")
        return KnownFailure(
            condition: condition,
            outcome: outcome,
            shape: shape,
            expires: try mapping.required("expires").date(),
            isIntermittent: try mapping["intermittent"]?.flag() ?? false,
            entry: KnownFailureEntry(place: "\(path):\(mapping.place.line)", reason: reason),
        )
    }

    private static func outcome(_ value: YAMLValue) throws(CatalogueError) -> Outcome {
        let outcome: Outcome = try value.choice(of: "outcome")
        guard outcome != .agreed else {
            throw value.error(
                .invalid("`agreed` is no failure"),
                hint: "mend the rule in `\(Rules.path)` that the cells contradict",
            )
        }
        return outcome
    }
}
