/// What differs from a recipe: for images of one origin, or for a variant of a policy.
///
/// A command replaces the whole command; variables and files replace those of the same name.
struct RecipeChanges: Sendable {
    /// The words of another command; nil where it stays.
    var command: [Template]?

    /// Further environment variables by name, in order.
    var environment: [(name: String, value: Template)] = []

    /// Further files by path, in order.
    var files: [FileTemplate] = []

    /// All of its templates.
    var templates: [Template] {
        (command ?? []) + environment.map(\.value) + files.compactMap(\.template)
    }
}
