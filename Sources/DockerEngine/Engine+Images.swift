extension Engine {
    /// What the engine knows about an image, or nil if there is none of that name.
    ///
    /// Maps to `GET /images/NAME/json`.
    package func inspectImage(_ image: String) async throws -> ImageInspection? {
        let call = Call(
            "inspect image",
            image,
            .get,
            "/images/\(image.percentEncoded(keeping: "/:@"))/json",
            limit: deadlines.quick,
            tolerated: [404]
        )
        return try await transport.valueIfAny(of: call, as: ImageInspection.Reply.self)
            .map(ImageInspection.init)
    }

    /// The images that have all of these labels.
    ///
    /// Maps to `GET /images/json`. A label is `key` or `key=value`.
    package func images(labels: [String] = []) async throws -> [ImageSummary] {
        let call = Call(
            "list images",
            nil,
            .get,
            "/images/json",
            query: [try .init("filters", json: ["label": labels].filter { !$0.value.isEmpty })],
            limit: deadlines.quick
        )
        return try await transport.value(of: call, as: [ImageSummary.Reply].self)
            .map(ImageSummary.init)
    }

    /// Gives an image one more name.
    ///
    /// Maps to `POST /images/NAME/tag`. The name is taken from an image that has it.
    package func tag(_ image: String, repository: String, tag: String) async throws {
        let call = Call(
            "tag image",
            image,
            .post,
            "/images/\(image.percentEncoded(keeping: "/:@"))/tag",
            query: [.init("repo", repository), .init("tag", tag)],
            limit: deadlines.quick
        )
        try await transport.run(call)
    }

    /// Takes away a name of an image, and the image itself with its last name.
    ///
    /// Maps to `DELETE /images/NAME`. An identifier takes all names. It is no error if
    /// there is no such image; that a container uses it is one, even with `force` if it runs.
    package func removeImage(_ image: String, force: Bool = false) async throws {
        let call = Call(
            "remove image",
            image,
            .delete,
            "/images/\(image.percentEncoded(keeping: "/:@"))",
            query: [.init("force", force)],
            limit: deadlines.transfer,
            tolerated: [404]
        )
        try await transport.run(call)
    }
}
