/// How the image of a server is made.
package struct ImageDirections: Hashable, Sendable {
    /// The path of its Dockerfile; what lies beside it belongs to the image.
    package let dockerfile: String

    /// The packages of the distribution that it installs.
    package let packages: [String]

    /// Whether the lab's own `pqprobe` lies beside the Dockerfile, too.
    package let holdsProbe: Bool

    /// Values for arguments of its Dockerfile, besides those that every one gets.
    package let arguments: [String: String]

    /// Puts the parts together.
    init(
        dockerfile: String,
        packages: [String],
        holdsProbe: Bool = false,
        arguments: [String: String] = [:],
    ) {
        self.dockerfile = dockerfile
        self.packages = packages
        self.holdsProbe = holdsProbe
        self.arguments = arguments
    }
}
