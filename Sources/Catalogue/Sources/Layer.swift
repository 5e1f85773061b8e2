/// An image that others are made with, and that never runs as an endpoint.
package struct Layer: Hashable, Sendable {
    /// The file, by its path from the lab's home.
    package static let path = "Lab/layers.yaml"

    /// The unique name; a Dockerfile gets the image by an argument of this name in capitals.
    package let name: String

    /// Whether there is one for each compiled release, or one for all of them.
    package let isPerRelease: Bool

    /// How it is made.
    package let image: ImageDirections

    /// The argument by which a Dockerfile gets its image, with `_` for `-`.
    package var argument: String {
        String(name.map { $0 == "-" ? "_" : $0 }).uppercased()
    }
}
