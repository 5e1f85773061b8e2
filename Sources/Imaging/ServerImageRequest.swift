package import Interop

/// One server image that a run needs.
package struct ServerImageRequest: Hashable, Sendable {
    /// The server's name in the catalogue.
    package let server: String

    /// The release that it is to run on.
    package let release: Release

    /// The distribution that the release stands on.
    package let base: BaseImage

    /// The path of the Dockerfile on this host.
    package let dockerfile: String

    /// The packages to install, by name.
    package let packages: [String]

    /// Values for arguments of the Dockerfile, besides those that every one gets.
    package let arguments: [String: String]

    /// Programs of this host to lie beside the Dockerfile: their paths by name.
    package let programs: [String: String]

    /// How its versions are read.
    package let versionCommands: VersionCommands

    /// Puts the parts together.
    package init(
        server: String,
        release: Release,
        base: BaseImage,
        dockerfile: String,
        packages: [String],
        arguments: [String: String] = [:],
        programs: [String: String] = [:],
        versionCommands: VersionCommands,
    ) {
        self.server = server
        self.release = release
        self.base = base
        self.dockerfile = dockerfile
        self.packages = packages
        self.arguments = arguments
        self.programs = programs
        self.versionCommands = versionCommands
    }
}
