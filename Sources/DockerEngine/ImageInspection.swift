/// What the engine knows about one image.
package struct ImageInspection: Hashable, Sendable {
    /// Its identifier: `sha256:` and 64 digits.
    package let id: String

    /// Its names with tags.
    package let tags: [String]

    /// Its names with the digest under which a registry knows it; empty if none does.
    package let repositoryDigests: [String]

    /// Its labels.
    package let labels: [String: String]

    /// Its environment, as `NAME=value`.
    package let environment: [String]

    /// When it was made, in ISO 8601 as the engine writes it.
    package let created: String

    /// Its size in bytes, layers shared with other images included.
    package let size: Int

    /// The architecture in Go's spelling: `amd64`, `arm64`.
    package let architecture: String
}

extension ImageInspection {
    /// The shape of the reply to `GET /images/NAME/json`.
    struct Reply: Decodable {
        struct Config: Decodable {
            let Labels: [String: String]?
            let Env: [String]?
        }

        let Id: String
        let RepoTags: [String]?
        let RepoDigests: [String]?
        let Config: Config?
        let Created: String?
        let Size: Int
        let Architecture: String
    }

    init(_ reply: Reply) {
        self.init(
            id: reply.Id.asDigest,
            tags: reply.RepoTags ?? [],
            repositoryDigests: reply.RepoDigests ?? [],
            labels: reply.Config?.Labels ?? [:],
            environment: reply.Config?.Env ?? [],
            created: reply.Created ?? "",
            size: reply.Size,
            architecture: reply.Architecture
        )
    }
}
