/// How the image of a server is made.
package struct ImageDirections: Hashable, Sendable {
    /// The path of its Dockerfile, from the lab's home.
    package let dockerfile: String

    /// The packages of the distribution that it installs.
    package let packages: [String]
}
