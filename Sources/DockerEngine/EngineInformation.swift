/// What an engine says of the system that it runs on.
///
/// See `GET /info` in the Engine API reference.
package struct EngineInformation: Hashable, Sendable {
    /// The folder that holds its images and containers, on its own host; empty if unknown.
    package let rootFolder: String

    /// How layers of images are put together: `overlay2`, `vfs`.
    package let storageDriver: String

    /// The version of the kernel's control groups, `1` or `2`; empty if unknown.
    package let controlGroupVersion: String

    /// Whether it can limit a container's number of processes.
    package let limitsProcesses: Bool

    /// Whether it can limit a container's memory.
    package let limitsMemory: Bool

    /// Puts the parts together.
    package init(
        rootFolder: String,
        storageDriver: String,
        controlGroupVersion: String,
        limitsProcesses: Bool,
        limitsMemory: Bool,
    ) {
        self.rootFolder = rootFolder
        self.storageDriver = storageDriver
        self.controlGroupVersion = controlGroupVersion
        self.limitsProcesses = limitsProcesses
        self.limitsMemory = limitsMemory
    }
}

extension EngineInformation {
    /// The shape of the reply to `GET /info`.
    struct Reply: Decodable {
        let DockerRootDir: String?
        let Driver: String?
        let CgroupVersion: String?
        let PidsLimit: Bool?
        let MemoryLimit: Bool?
    }

    init(_ reply: Reply) {
        self.init(
            rootFolder: reply.DockerRootDir ?? "",
            storageDriver: reply.Driver ?? "",
            controlGroupVersion: reply.CgroupVersion ?? "",
            limitsProcesses: reply.PidsLimit ?? false,
            limitsMemory: reply.MemoryLimit ?? false,
        )
    }
}
