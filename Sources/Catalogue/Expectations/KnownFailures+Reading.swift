import Interop

extension KnownFailures {
    /// The file, by its path from the lab's home.
    static let path = "Lab/known-failures.yaml"

    /// Reads the failures in order; a file with nothing but comments has none.
    init(
        text: String,
        file: String,
        reader: ConditionReader,
    ) throws(CatalogueError) {
        guard let root = try YAMLDocument.rootIfAny(of: text, in: file) else {
            self.init()
            return
        }
        guard let list = root.elements else {
            throw root.error(expected: "a list of known failures")
        }
        var failures: [KnownFailure] = []
        for value in list {
            failures.append(try Self.failure(value, reader))
        }
        self.init(failures)
    }

    private static func failure(
        _ value: YAMLValue,
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
