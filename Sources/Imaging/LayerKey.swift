/// Names one layer: an image that others are made with.
package struct LayerKey: Hashable, Sendable {
    /// Its name in the catalogue.
    package let name: String

    /// The release that it is for; nil where one serves all of them.
    package let release: String?

    /// Puts the parts together.
    package init(name: String, release: String?) {
        self.name = name
        self.release = release
    }

    /// The layer that holds the OpenSSL of a compiled release.
    package static func openssl(of release: String) -> LayerKey {
        LayerKey(name: "openssl", release: release)
    }

    /// The argument by which a Dockerfile gets the image.
    package var argument: String {
        String(name.map { $0 == "-" ? "_" : $0 }).uppercased()
    }

    /// What people call it.
    var subject: String { release.map { "\(name) on \($0)" } ?? name }
}
