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

    /// The same recipe with parts of another in place of its own.
    ///
    /// A command replaces the whole command; variables and files replace those of the same name.
    func replacing(
        command: [Template]?,
        environment: [(name: String, value: Template)],
        files: [FileTemplate],
    ) -> EndpointRecipe {
        EndpointRecipe(
            command: command ?? self.command,
            environment: self.environment.filter { own in
                !environment.contains { $0.name == own.name }
            } + environment,
            files: self.files.filter { own in
                !files.contains { $0.path == own.path }
            } + files,
        )
    }
}
