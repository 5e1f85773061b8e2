/// A source that an image is compiled from.
package struct SourceNeed: Hashable, Sendable {
    /// Its name in the catalogue, and that of its file in a build's context.
    package let name: String

    /// An exact version, or a branch, which is the newest version of it that can be had.
    package let version: String

    /// Puts the parts together.
    package init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}
