extension Engine {
    /// Hands over what happens in the engine, until cancelled.
    ///
    /// Maps to `GET /events`. Filters are lists of values by key, such as `type`, `event`,
    /// `container` and `label`; keys must all match, of the values of a key any. With
    /// `since`, in whole seconds since 1970, past events come first. With `until` the call
    /// returns at that time; without it, an end of the stream is an error. `opened` runs
    /// once the engine listens, which it has to do like a quick call.
    package func events(
        filters: [String: [String]] = [:],
        since: Int? = nil,
        until: Int? = nil,
        opened: () async throws -> Void = {},
        each: (EngineEvent) async throws -> Void
    ) async throws {
        let call = Call(
            "follow events",
            nil,
            .get,
            "/events",
            query: [
                .init("since", since.map(String.init)),
                .init("until", until.map(String.init)),
                try .init("filters", json: filters),
            ],
            limit: nil,
            headLimit: deadlines.quick
        )
        try await transport.values(of: call, as: EngineEvent.Reply.self, opened: opened) { reply in
            try await each(EngineEvent(reply))
        }
        if until == nil {
            throw call.error(.connectionLost("the engine ended the stream"))
        }
    }
}
