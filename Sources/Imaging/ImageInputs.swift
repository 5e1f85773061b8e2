/// Everything that goes into the making of an image.
package struct ImageInputs: Hashable, Sendable {
    /// The path of the Dockerfile on this host; the files beside it belong to the image.
    package let dockerfile: String

    /// The packages to install, by name.
    package let packages: [String]

    /// Values for arguments of the Dockerfile, besides those that every one gets.
    package var arguments: [String: String] = [:]

    /// Programs of this host to lie beside the Dockerfile: their paths by name.
    package var programs: [String: String] = [:]

    /// The sources that it is compiled from.
    package var sources: [SourceNeed] = []

    /// The layers that it is made with.
    package var layers: [LayerKey] = []

    /// The patches of the Dockerfile.
    package var patches: [ImagePatch] = []

    /// The path of a list of pinned packages of Python; nil where there is none but one beside
    /// the Dockerfile.
    package var requirements: String?

    /// An image of packages alone; the rest is set where there is any.
    package init(dockerfile: String, packages: [String]) {
        self.dockerfile = dockerfile
        self.packages = packages
    }
}
