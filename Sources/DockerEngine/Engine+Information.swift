extension Engine {
    /// What the engine says of the system that it runs on.
    ///
    /// Maps to `GET /info`.
    package func information() async throws -> EngineInformation {
        let call = Call(
            "ask the engine about its system",
            nil,
            .get,
            "/info",
            limit: deadlines.quick
        )
        return EngineInformation(
            try await transport.value(of: call, as: EngineInformation.Reply.self)
        )
    }
}
