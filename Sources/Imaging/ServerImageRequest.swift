package import Interop

/// One server image that a run needs.
package struct ServerImageRequest: Hashable, Sendable {
    /// The server's name in the catalogue.
    package let server: String

    /// The release that it is to run on.
    package let release: Release

    /// The distribution that the release stands on.
    package let base: BaseImage

    /// What goes into it.
    package let inputs: ImageInputs

    /// How its versions are read.
    package let versionCommands: VersionCommands

    /// Puts the parts together.
    package init(
        server: String,
        release: Release,
        base: BaseImage,
        inputs: ImageInputs,
        versionCommands: VersionCommands,
    ) {
        self.server = server
        self.release = release
        self.base = base
        self.inputs = inputs
        self.versionCommands = versionCommands
    }
}
