extension Engine {
    /// Creates a container without starting it.
    ///
    /// Maps to `POST /containers/create`. Without a name the engine invents one.
    package func create(
        _ configuration: ContainerConfiguration,
        name: String? = nil
    ) async throws -> CreatedContainer {
        struct Reply: Decodable {
            let Id: String
            let Warnings: [String]?
        }
        let call = Call(
            "create container",
            name ?? configuration.image,
            .post,
            "/containers/create",
            query: [.init("name", name)],
            content: try .json(configuration.body),
            limit: deadlines.quick
        )
        let reply = try await transport.value(of: call, as: Reply.self)
        return CreatedContainer(id: reply.Id, warnings: reply.Warnings ?? [])
    }

    /// What the engine knows about a container, or nil if there is none.
    ///
    /// Maps to `GET /containers/ID/json`.
    package func inspectContainer(_ container: String) async throws -> ContainerInspection? {
        let call = Call(
            "inspect container",
            container,
            .get,
            "/containers/\(container.percentEncoded())/json",
            limit: deadlines.quick,
            tolerated: [404]
        )
        return try await transport.valueIfAny(of: call, as: ContainerInspection.Reply.self)
            .map(ContainerInspection.init)
    }

    /// The containers that have all of these labels.
    ///
    /// Maps to `GET /containers/json`. A label is `key` or `key=value`; `all` includes
    /// containers that do not run.
    package func containers(
        labels: [String] = [],
        all: Bool = false
    ) async throws -> [ContainerSummary] {
        let call = Call(
            "list containers",
            nil,
            .get,
            "/containers/json",
            query: [
                .init("all", all),
                try .init("filters", json: ["label": labels].filter { !$0.value.isEmpty }),
            ],
            limit: deadlines.quick
        )
        return try await transport.value(of: call, as: [ContainerSummary.Reply].self)
            .map(ContainerSummary.init)
    }

    /// Removes a container.
    ///
    /// Maps to `DELETE /containers/ID`. With `force` it is killed first if it runs; with
    /// `volumes` its anonymous volumes go too. It is no error if it is gone already, or
    /// if its removal is under way: both are what was wanted.
    package func remove(
        _ container: String,
        force: Bool = true,
        volumes: Bool = false
    ) async throws {
        let call = Call(
            "remove container",
            container,
            .delete,
            "/containers/\(container.percentEncoded())",
            query: [.init("force", force), .init("v", volumes)],
            limit: deadlines.quick,
            tolerated: [404]
        )
        do {
            try await transport.run(call)
        } catch let error as EngineError {
            // A running container without `force` is a 409 too: only the words differ
            // ("removal of container … is already in progress").
            guard case .refused(status: 409, let message) = error.reason,
                message.contains("already in progress")
            else {
                throw error
            }
        }
    }
}
