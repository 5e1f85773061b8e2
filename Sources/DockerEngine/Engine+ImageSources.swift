extension Engine {
    /// Makes an image of one layer from the root file system in a tar archive.
    ///
    /// Maps to `POST /images/create` with `fromSrc`; answers the image's identifier. Each
    /// of `changes` is an instruction of a Dockerfile: `CMD ["/bin/sh"]`. The tag travels
    /// in the repository's field, since Podman 4.3 ignores the field of its own.
    package func importImage(
        from archive: ArchiveSource,
        repository: String,
        tag: String,
        changes: [String] = [],
        within limit: Duration? = nil
    ) async throws -> String {
        let call = Call(
            "import image",
            "\(repository):\(tag)",
            .post,
            "/images/create",
            query: [.init("fromSrc", "-"), .init("repo", "\(repository):\(tag)")]
                + changes.map { .init("changes", $0) },
            content: .archive(archive),
            limit: limit
        )
        var image: String?
        try await transport.values(of: call, as: ProgressMessage.self) { message in
            if let failure = message.failure {
                throw call.error(.refused(status: 200, message: failure))
            }
            if let status = message.status, status.hasPrefix("sha256:") {
                image = status
            }
        }
        guard let image else {
            throw call.error(.connectionLost("the answer ended without an image"))
        }
        return image
    }

    /// Pulls an image from its registry, and hands over the log line by line.
    ///
    /// Maps to `POST /images/create` with `fromImage`. A name without tag or digest means
    /// `latest`: otherwise the engine would pull every tag there is.
    package func pull(
        _ image: String,
        within limit: Duration?,
        log: (String) async throws -> Void = { _ in }
    ) async throws {
        let name = image.split(separator: "/").last ?? ""
        let isExact = name.contains(":") || image.contains("@")
        let call = Call(
            "pull image",
            image,
            .post,
            "/images/create",
            query: [.init("fromImage", image), .init("tag", isExact ? nil : "latest")],
            limit: limit
        )
        try await transport.values(of: call, as: ProgressMessage.self) { message in
            if let failure = message.failure {
                throw call.error(.refused(status: 200, message: failure))
            }
            if let line = message.statusLine {
                try await log(line)
            }
        }
    }
}
