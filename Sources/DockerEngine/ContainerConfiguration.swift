/// What a new container is to be.
///
/// Only what is set is sent: everything else stays as the image or the engine has it.
/// Field by field this is `POST /containers/create` of the Engine API reference.
package struct ContainerConfiguration: Hashable, Sendable {
    /// The image, by name or identifier.
    package var image: String

    /// The command's words, in place of the image's.
    package var command: [String]?

    /// The entry point's words, in place of the image's.
    package var entrypoint: [String]?

    /// Variables to add to the image's environment.
    package var environment: [String: String] = [:]

    /// The user as `name`, `uid` or `uid:gid`.
    package var user: String?

    /// Groups, by name or number, that the user is in besides its own.
    package var supplementaryGroups: [String] = []

    /// The directory in which the command starts.
    package var workingDirectory: String?

    /// Labels, for finding the container again.
    package var labels: [String: String] = [:]

    /// Paths that become anonymous volumes.
    package var volumes: [String] = []

    /// Containers whose volumes to mount, as `container` or `container:ro`.
    package var volumesFrom: [String] = []

    /// The network: `none`, `host`, `bridge` or `container:ID`.
    package var networkMode: String?

    /// The PID namespace: `host` or `container:ID`.
    package var pidMode: String?

    /// Whether the root file system is mounted read-only.
    package var readOnlyRoot: Bool?

    /// Temporary file systems: mount options by path.
    package var tmpfs: [String: String] = [:]

    /// Capabilities to take away, or `ALL`.
    package var capDrop: [String] = []

    /// Capabilities to give.
    package var capAdd: [String] = []

    /// Security options, such as `no-new-privileges`.
    package var securityOptions: [String] = []

    /// The most processes and threads at a time.
    package var pidsLimit: Int?

    /// The most memory, in bytes.
    package var memory: Int?

    /// The most memory and swap together, in bytes.
    package var memorySwap: Int?

    /// Resource limits of each process.
    package var ulimits: [ResourceLimit] = []

    /// The most that is kept of what it writes, in bytes; older lines go first.
    package var logLimit: Int?

    /// Whether an init process of the engine's own runs as PID 1.
    package var initProcess: Bool?

    /// The signal that asks the command to stop.
    package var stopSignal: String?

    /// Whether the engine removes the container as soon as it has ended.
    package var autoRemove: Bool?

    /// A container of an image, with nothing else said.
    package init(image: String) {
        self.image = image
    }
}
