extension ContainerConfiguration {
    /// The configuration in the shape of the Engine API.
    struct Body: Encodable {
        let Image: String
        let Cmd: [String]?
        let Entrypoint: [String]?
        let Env: [String]?
        let User: String?
        let WorkingDir: String?
        let Labels: [String: String]?
        let Volumes: [String: Nothing]?
        let StopSignal: String?
        let HostConfig: Host
    }

    /// The part that says what the container may do to its host.
    struct Host: Encodable {
        let NetworkMode: String?
        let PidMode: String?
        let ReadonlyRootfs: Bool?
        let Tmpfs: [String: String]?
        let CapDrop: [String]?
        let CapAdd: [String]?
        let SecurityOpt: [String]?
        let PidsLimit: Int?
        let Memory: Int?
        let MemorySwap: Int?
        let Ulimits: [ResourceLimit]?
        let Init: Bool?
        let VolumesFrom: [String]?
        let AutoRemove: Bool?
        let GroupAdd: [String]?
        let LogConfig: Log?
    }

    /// How its output is kept: `json-file` is the engine's own keeping, which can be read back.
    struct Log: Encodable {
        let `Type` = "json-file"
        let Config: [String: String]
    }

    /// An empty object.
    struct Nothing: Encodable {}

    /// The configuration as it is sent; nil fields are left out.
    var body: Body {
        Body(
            Image: image,
            Cmd: command,
            Entrypoint: entrypoint,
            Env: environment.asEngineList,
            User: user,
            WorkingDir: workingDirectory,
            Labels: labels.nonEmpty,
            Volumes: volumes.nonEmpty.map { paths in
                Dictionary(paths.map { ($0, Nothing()) }) { first, _ in first }
            },
            StopSignal: stopSignal,
            HostConfig: Host(
                NetworkMode: networkMode,
                PidMode: pidMode,
                ReadonlyRootfs: readOnlyRoot,
                Tmpfs: tmpfs.nonEmpty,
                CapDrop: capDrop.nonEmpty,
                CapAdd: capAdd.nonEmpty,
                SecurityOpt: securityOptions.nonEmpty,
                PidsLimit: pidsLimit,
                Memory: memory,
                MemorySwap: memorySwap,
                Ulimits: ulimits.nonEmpty,
                Init: initProcess,
                VolumesFrom: volumesFrom.nonEmpty,
                AutoRemove: autoRemove,
                GroupAdd: supplementaryGroups.nonEmpty,
                LogConfig: logLimit.map { bytes in
                    Log(Config: ["max-size": "\(bytes)", "max-file": "1"])
                }
            )
        )
    }
}

extension [String: String] {
    /// The variables as `NAME=value`, sorted by name, or nil if there are none.
    var asEngineList: [String]? {
        map { "\($0.key)=\($0.value)" }.sorted().nonEmpty
    }
}

extension Collection {
    /// The collection, or nil if it is empty.
    var nonEmpty: Self? {
        isEmpty ? nil : self
    }
}
