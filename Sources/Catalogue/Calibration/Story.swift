/// A way in which a test of others really came out green without a reason.
package struct Story: Hashable, Sendable {
    /// Its short name, such as `F1`.
    package let name: String

    /// What happened, in one sentence.
    package let text: String

    /// Why it cannot happen here; nil where a fault stands for it.
    package let inapplicable: String?

    /// Reads the stories of a file, by their names.
    static func read(_ value: YAMLValue) throws(CatalogueError) -> [Story] {
        var stories: [Story] = []
        for entry in try YAMLMapping(value, of: "the stories").entries {
            let mapping = try YAMLMapping(
                entry.value,
                of: "a story",
                keys: ["story", "inapplicable"],
            )
            stories.append(
                Story(
                    name: try entry.key.name("a story"),
                    text: try mapping.required("story").text("a story"),
                    inapplicable: try mapping["inapplicable"]?.text("a reason"),
                )
            )
        }
        return stories
    }
}
