/// How the image of a server is made.
package struct ImageDirections: Hashable, Sendable {
    /// The path of its Dockerfile, from the lab's home.
    package let dockerfile: String

    /// The packages of the distribution that it installs.
    package let packages: [String]

    /// Values for arguments of its Dockerfile, besides those that every one gets.
    package let arguments: [String: String]

    /// Puts the parts together.
    init(dockerfile: String, packages: [String], arguments: [String: String] = [:]) {
        self.dockerfile = dockerfile
        self.packages = packages
        self.arguments = arguments
    }
}
