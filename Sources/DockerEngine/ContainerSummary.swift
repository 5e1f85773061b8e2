/// One container in the engine's list.
package struct ContainerSummary: Hashable, Sendable {
    /// Its identifier, 64 hexadecimal digits.
    package let id: String

    /// Its names, without the slash that the engine puts in front.
    package let names: [String]

    /// The name under which its image was asked for.
    package let image: String

    /// The identifier of its image: `sha256:` and 64 digits.
    package let imageID: String

    /// Its labels, those of the image included.
    package let labels: [String: String]

    /// Whether it runs, and the like.
    package let state: ContainerState

    /// When it was created, in whole seconds since 1970 in UTC.
    package let created: Int
}

extension ContainerSummary {
    /// The shape of one element of the reply to `GET /containers/json`.
    struct Reply: Decodable {
        let Id: String
        let Names: [String]?
        let Image: String
        let ImageID: String
        let Labels: [String: String]?
        let State: String
        let Created: Int
    }

    init(_ reply: Reply) {
        self.init(
            id: reply.Id,
            names: (reply.Names ?? []).map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 },
            image: reply.Image,
            imageID: reply.ImageID.asDigest,
            labels: reply.Labels ?? [:],
            state: ContainerState(rawValue: reply.State),
            created: reply.Created
        )
    }
}
