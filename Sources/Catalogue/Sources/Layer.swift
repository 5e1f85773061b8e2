/// An image that others are made with, and that never runs as an endpoint.
package struct Layer: Hashable, Sendable {
    /// The file, by its path from the lab's home.
    package static let path = "Lab/layers.yaml"

    /// The unique name, which an argument of a Dockerfile is made of.
    package let name: String

    /// Whether there is one for each compiled release, or one for all of them.
    package let isPerRelease: Bool

    /// How it is made.
    package let image: ImageDirections
}
