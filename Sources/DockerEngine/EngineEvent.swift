/// Something that happened to a container or an image.
package struct EngineEvent: Hashable, Sendable {
    /// What kind of object it happened to: `container`, `image`, `network`, `volume`.
    package let type: String

    /// What happened: `start`, `die`, `oom`, `destroy`.
    package let action: String

    /// The identifier of the object.
    package let id: String

    /// Facts about it: labels, `name`, `image`, `exitCode`.
    package let attributes: [String: String]

    /// When it happened, in nanoseconds since 1970 in UTC.
    package let nanoseconds: Int64
}

extension EngineEvent {
    /// The shape of one line of the reply to `GET /events`.
    struct Reply: Decodable {
        struct Actor: Decodable {
            let ID: String
            let Attributes: [String: String]?
        }

        let `Type`: String
        let Action: String
        let Actor: Actor
        let timeNano: Int64
    }

    init(_ reply: Reply) {
        self.init(
            type: reply.Type,
            action: reply.Action,
            id: reply.Actor.ID,
            attributes: reply.Actor.Attributes ?? [:],
            nanoseconds: reply.timeNano
        )
    }
}
