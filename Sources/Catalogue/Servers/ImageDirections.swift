/// How an image is made.
package struct ImageDirections: Hashable, Sendable {
    /// The path of its Dockerfile; the files beside it belong to the image.
    package let dockerfile: String

    /// The packages of the distribution that it installs.
    package let packages: [String]

    /// Whether the lab's own `pqprobe` lies beside the Dockerfile, too.
    package let holdsProbe: Bool

    /// Values for arguments of its Dockerfile, besides those that every one gets.
    package let arguments: [String: String]

    /// The names of the sources that it is compiled from.
    package let sources: [String]

    /// The names of the layers that it is made with.
    package let layers: [String]

    /// The patches that some versions need.
    package let patches: [PatchDirections]

    /// Puts the parts together.
    init(
        dockerfile: String,
        packages: [String],
        holdsProbe: Bool = false,
        arguments: [String: String] = [:],
        sources: [String] = [],
        layers: [String] = [],
        patches: [PatchDirections] = [],
    ) {
        self.dockerfile = dockerfile
        self.packages = packages
        self.holdsProbe = holdsProbe
        self.arguments = arguments
        self.sources = sources
        self.layers = layers
        self.patches = patches
    }
}
