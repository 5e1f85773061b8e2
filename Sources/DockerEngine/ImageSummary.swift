/// One image in the engine's list.
package struct ImageSummary: Hashable, Sendable {
    /// Its identifier: `sha256:` and 64 digits.
    package let id: String

    /// Its names with tags; empty where a newer image took them all.
    package let tags: [String]

    /// Its labels.
    package let labels: [String: String]

    /// When it was made, in whole seconds since 1970 in UTC.
    package let created: Int

    /// Its size in bytes, layers shared with other images included.
    package let size: Int

    /// Puts the parts together.
    package init(
        id: String,
        tags: [String],
        labels: [String: String],
        created: Int,
        size: Int,
    ) {
        self.id = id
        self.tags = tags
        self.labels = labels
        self.created = created
        self.size = size
    }
}

extension ImageSummary {
    /// The shape of one element of the reply to `GET /images/json`.
    struct Reply: Decodable {
        let Id: String
        let RepoTags: [String]?
        let Labels: [String: String]?
        let Created: Int
        let Size: Int
    }

    init(_ reply: Reply) {
        self.init(
            id: reply.Id.asDigest,
            tags: (reply.RepoTags ?? []).filter { $0 != "<none>:<none>" },
            labels: reply.Labels ?? [:],
            created: reply.Created,
            size: reply.Size
        )
    }
}
