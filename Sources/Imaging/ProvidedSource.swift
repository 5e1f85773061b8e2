/// The archive of a source, as it lies on this host.
package struct ProvidedSource: Hashable, Sendable {
    /// Its name in the catalogue.
    package let name: String

    /// The exact version.
    package let version: String

    /// The path of the archive.
    package let path: String

    /// The SHA-256 of the archive, as 64 hexadecimal digits.
    package let sha256: String

    /// Where it came from, such as `debian openssl 3.5.7-1~deb13u2`.
    package let place: String

    /// Puts the parts together.
    package init(name: String, version: String, path: String, sha256: String, place: String) {
        self.name = name
        self.version = version
        self.path = path
        self.sha256 = sha256
        self.place = place
    }

    /// What is stored with everything that is compiled from it: one line.
    var origin: String { "\(name) \(version), SHA-256 \(sha256), \(place)" }
}
