/// A source archive that is here, whole, and known to be what it should be.
package struct FetchedSource: Hashable, Sendable, Codable {
    /// The source's name, such as `openssl`.
    package let name: String

    /// The exact version, such as `3.5.7`.
    package let version: String

    /// The path of the archive, in the user's own folder or in the cache.
    package let path: String

    /// The archive's SHA-256, as 64 hexadecimal digits.
    package let sha256: String

    /// Where its bytes first came from; the cache remembers it.
    package let place: SourcePlace

    /// Puts the parts together.
    package init(
        name: String,
        version: String,
        path: String,
        sha256: String,
        place: SourcePlace,
    ) {
        self.name = name
        self.version = version
        self.path = path
        self.sha256 = sha256
        self.place = place
    }
}
