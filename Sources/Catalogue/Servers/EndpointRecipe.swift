/// The templates of everything that starts one endpoint.
struct EndpointRecipe: Sendable {
    /// The words of the command.
    let command: [Template]

    /// Environment variables by name, in order.
    let environment: [(name: String, value: Template)]

    /// Files by path, in order.
    let files: [FileTemplate]

    /// All of its templates.
    var templates: [Template] {
        command + environment.map(\.value) + files.compactMap(\.template)
    }

    /// The same recipe with these changes.
    func applying(_ changes: RecipeChanges) -> EndpointRecipe {
        EndpointRecipe(
            command: changes.command ?? command,
            environment: environment.filter { own in
                !changes.environment.contains { $0.name == own.name }
            } + changes.environment,
            files: files.filter { own in
                !changes.files.contains { $0.path == own.path }
            } + changes.files,
        )
    }
}
