import DockerEngine

extension ContainerConfiguration {
    /// The user of everything in the bench: `nobody`, known to no image by another name.
    static let unprivileged = "65534:65534"

    /// A container of the lab: no capability, no new privilege, nothing to write but `/tmp`.
    ///
    /// Limits on open files, and on processes per user, are set too, since some engines cannot
    /// hand their own on (Podman without `CAP_SYS_RESOURCE`). All containers are of one user, so
    /// that the latter is far above what each of them may have.
    static func hardened(image: String, processes: Int, megabytes: Int) -> Self {
        var configuration = ContainerConfiguration(image: image)
        configuration.user = unprivileged
        configuration.readOnlyRoot = true
        configuration.tmpfs = ["/tmp": "rw,nosuid,nodev,noexec,size=16m,mode=1777"]
        configuration.capDrop = ["ALL"]
        configuration.securityOptions = ["no-new-privileges"]
        configuration.pidsLimit = processes
        configuration.memory = megabytes << 20
        configuration.memorySwap = megabytes << 20
        configuration.logLimit = 32 << 20
        configuration.ulimits = [
            ResourceLimit(name: "nofile", soft: 16_384, hard: 16_384),
            ResourceLimit(name: "nproc", soft: 16_384, hard: 16_384),
        ]
        return configuration
    }
}
