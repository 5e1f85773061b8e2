package import DockerEngine
package import HostUse
package import Interop

/// What commands ask of the machine that they run on.
package struct HostDoors: Sendable {
    /// Tells what is free where a path is, or would be; nil where that cannot be told.
    package var freeSpace: @Sendable (String) -> FreeSpace?

    /// Tells whether a file or folder is there.
    package var exists: @Sendable (String) -> Bool

    /// The release of this machine's kernel, as `uname -r` prints it.
    package var kernel: @Sendable () -> String

    /// The time of the newest change among these files; nil where none is there.
    package var newestChange: @Sendable ([String]) -> Timestamp?

    /// Reads where packages come from.
    package var sources: @Sendable ([String: String]) async throws -> HostSources

    /// Asks the mirrors for the index of a base.
    package var mirrors: @Sendable (HostSources, BaseImage) async throws -> [MirrorAnswer]

    /// Asks an engine what it is, and about the system that it runs on.
    package var engine:
        @Sendable (EngineLocation) async throws -> (EngineVersion, EngineInformation)

    /// What the program at a path says to `--version`; nil where it does not answer.
    package var programVersion: @Sendable (String) async throws -> String?

    /// Puts the parts together.
    package init(
        freeSpace: @escaping @Sendable (String) -> FreeSpace?,
        exists: @escaping @Sendable (String) -> Bool,
        kernel: @escaping @Sendable () -> String,
        newestChange: @escaping @Sendable ([String]) -> Timestamp?,
        sources: @escaping @Sendable ([String: String]) async throws -> HostSources,
        mirrors: @escaping @Sendable (HostSources, BaseImage) async throws -> [MirrorAnswer],
        engine:
            @escaping @Sendable (EngineLocation) async throws -> (
                EngineVersion, EngineInformation
            ),
        programVersion: @escaping @Sendable (String) async throws -> String?,
    ) {
        self.freeSpace = freeSpace
        self.exists = exists
        self.kernel = kernel
        self.newestChange = newestChange
        self.sources = sources
        self.mirrors = mirrors
        self.engine = engine
        self.programVersion = programVersion
    }
}
