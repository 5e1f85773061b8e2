/// What the engine knows about one container.
package struct ContainerInspection: Hashable, Sendable {
    /// Its identifier, 64 hexadecimal digits.
    package let id: String

    /// Its name, without the slash that the engine puts in front.
    package let name: String

    /// The name under which its image was asked for.
    package let image: String

    /// The identifier of its image: `sha256:` and 64 digits.
    package let imageID: String

    /// Its labels, those of the image included.
    package let labels: [String: String]

    /// Whether it runs, and the like.
    package let state: ContainerState

    /// The exit code of the first process; 0 as well while it has none.
    package let exitCode: Int

    /// Whether the kernel killed it for going over its memory limit.
    package let outOfMemoryKilled: Bool

    /// The first process's number as the host counts, or nil if none runs.
    package let processID: Int?

    /// When it was started, in ISO 8601 as the engine writes it, or nil if never.
    package let startedAt: String?

    /// When it ended, in ISO 8601 as the engine writes it, or nil if it has not.
    package let finishedAt: String?

    /// Why it could not be started, in the engine's own words; empty if it could.
    package let error: String
}

extension ContainerInspection {
    /// The shape of the reply to `GET /containers/ID/json`.
    struct Reply: Decodable {
        struct State: Decodable {
            let Status: String
            let ExitCode: Int
            let OOMKilled: Bool
            let Pid: Int
            let StartedAt: String?
            let FinishedAt: String?
            let Error: String?
        }

        struct Config: Decodable {
            let Image: String
            let Labels: [String: String]?
        }

        let Id: String
        let Name: String
        let Image: String
        let State: State
        let Config: Config
    }

    init(_ reply: Reply) {
        self.init(
            id: reply.Id,
            name: reply.Name.hasPrefix("/") ? String(reply.Name.dropFirst()) : reply.Name,
            image: reply.Config.Image,
            imageID: reply.Image.asDigest,
            labels: reply.Config.Labels ?? [:],
            state: ContainerState(rawValue: reply.State.Status),
            exitCode: reply.State.ExitCode,
            outOfMemoryKilled: reply.State.OOMKilled,
            processID: reply.State.Pid == 0 ? nil : reply.State.Pid,
            startedAt: reply.State.StartedAt?.asEngineDate,
            finishedAt: reply.State.FinishedAt?.asEngineDate,
            error: reply.State.Error ?? ""
        )
    }
}

extension String {
    /// The date, or nil for year 1, with which Go's zero time says never.
    fileprivate var asEngineDate: String? {
        hasPrefix("0001-") ? nil : self
    }

    /// The identifier of an image with `sha256:` in front, which Podman leaves out in places.
    var asDigest: String {
        hasPrefix("sha256:") ? self : "sha256:\(self)"
    }
}
