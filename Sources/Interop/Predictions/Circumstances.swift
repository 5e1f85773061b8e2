/// What a rule may look at: a cell, and the versions it will run on.
package struct Circumstances: Hashable, Sendable {
    /// The cell.
    package let cell: Cell

    /// Where the release's OpenSSL comes from.
    package let origin: Origin

    /// The versions in the server's image; nil before the image is known.
    package let versions: ImageVersions?

    /// Puts the parts together.
    package init(cell: Cell, origin: Origin, versions: ImageVersions?) {
        self.cell = cell
        self.origin = origin
        self.versions = versions
    }

    /// Whether the TLS library under the server has the group in its built-in default list.
    ///
    /// Nil before the versions are known.
    package var groupIsDefault: Bool? {
        support { $0.inDefaultList }
    }

    /// Whether the TLS library under the server implements the group; nil before the versions are known.
    package var groupIsImplemented: Bool? {
        support { $0.implemented }
    }

    private func support(_ range: (LibrarySupport) -> VersionRange?) -> Bool? {
        guard let versions else { return nil }
        if let openssl = versions.openssl.flatMap({ Version($0) }) {
            return cell.group.openssl.flatMap(range)?.contains(openssl) ?? false
        }
        if let go = versions.go.flatMap({ Version($0) }) {
            return cell.group.go.flatMap(range)?.contains(go) ?? false
        }
        return nil
    }
}
