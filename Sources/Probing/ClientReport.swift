package import Interop

/// Which libraries a client really has loaded, read from its own memory map.
package struct ClientReport: Hashable, Sendable, Codable {
    /// The client.
    package let name: ClientName

    /// What the library says of itself, such as `OpenSSL 3.5.7 1 Jul 2026`.
    package let versionText: String

    /// Every libssl and libcrypto in its memory map.
    package let libraries: [MappedLibrary]

    /// Puts the parts together.
    package init(name: ClientName, versionText: String, libraries: [MappedLibrary]) {
        self.name = name
        self.versionText = versionText
        self.libraries = libraries
    }

    /// The bare version, such as `3.5.7`.
    package var version: String {
        let words = versionText.split(separator: " ")
        return words.count > 1 ? String(words[1]) : versionText
    }
}
