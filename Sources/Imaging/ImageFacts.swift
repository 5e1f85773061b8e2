import Interop

/// What was read from inside one image; true for as long as the image exists.
struct ImageFacts: Hashable, Sendable, Codable {
    /// The questions that were asked; nil for an image without a server.
    let commands: VersionCommands?

    /// The paths at which its libraries were read, as ``Release/libraryPaths`` has them.
    let paths: [String]

    /// The versions.
    let versions: ImageVersions

    /// Where its OpenSSL came from; nil where it has none of a package.
    let opensslSource: String?

    /// The libraries of the release; nil for an image that has no libssl there.
    let libraries: ReleaseLibraries?
}
