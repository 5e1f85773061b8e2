/// What a rule may look at: a cell, and the versions it will run on.
package struct Circumstances: Hashable, Sendable {
    /// The cell.
    package let cell: Cell

    /// Where the release's OpenSSL comes from.
    package let origin: Origin

    /// The versions in the server's image; nil before the image is known.
    package let versions: ImageVersions?

    /// The version of the OpenSSL that the client runs on, as read from the library.
    ///
    /// Nil before it is known, and for a client of another stack.
    package let clientOpenSSL: String?

    /// Puts the parts together.
    package init(
        cell: Cell,
        origin: Origin,
        versions: ImageVersions?,
        clientOpenSSL: String?,
    ) {
        self.cell = cell
        self.origin = origin
        self.versions = versions
        self.clientOpenSSL = clientOpenSSL
    }

    /// Whether the TLS library under the server has the group in its built-in default list.
    ///
    /// Nil before the versions are known, and where the cell names no group.
    package var groupIsDefault: Bool? {
        support { $0.inDefaultList }
    }

    /// Whether the TLS library under the server implements the group.
    ///
    /// Nil before the versions are known, and where the cell names no group.
    package var groupIsImplemented: Bool? {
        support { $0.implemented }
    }

    /// Whether the client speaks the group.
    ///
    /// Nil where the cell names no group, and while the version of the client's OpenSSL is not
    /// known.
    package var clientHasGroup: Bool? {
        guard let group = cell.group else { return nil }
        guard cell.client.isOpenSSL else { return group.clients[cell.client.stack] == .speaks }
        return clientOpenSSL.map { text in
            guard let version = Version(text) else { return false }
            return group.openssl?.implemented.contains(version) ?? false
        }
    }

    private func support(_ range: (LibrarySupport) -> VersionRange?) -> Bool? {
        guard let versions, let group = cell.group else { return nil }
        if let openssl = versions.openssl.flatMap({ Version($0) }) {
            return group.openssl.flatMap(range)?.contains(openssl) ?? false
        }
        if let go = versions.go.flatMap({ Version($0) }) {
            return group.go.flatMap(range)?.contains(go) ?? false
        }
        return nil
    }
}
