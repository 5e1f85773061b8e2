package import Interop

/// The image that holds a release's libraries, and what is in them.
package struct ProvidedLibraries: Hashable, Sendable {
    /// The release, which says where the libraries are in the image.
    package let release: Release

    /// The image.
    package let image: ImageRecord

    /// The hashes of the libraries, and the version they state.
    package let libraries: ReleaseLibraries

    /// Puts the parts together.
    package init(release: Release, image: ImageRecord, libraries: ReleaseLibraries) {
        self.release = release
        self.image = image
        self.libraries = libraries
    }
}
