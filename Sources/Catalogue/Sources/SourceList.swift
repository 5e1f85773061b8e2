package import Interop

/// What the lab compiles from source.
package struct SourceList: Hashable, Sendable {
    /// The file, by its path from the lab's home.
    package static let path = "Lab/sources.yaml"

    /// The suites of Debian whose source packages are looked at, oldest first.
    package let suites: [String]

    /// What is compiled.
    package let entries: [SourceEntry]

    /// The source of that name; nil where there is none.
    package func entry(named name: String) -> SourceEntry? {
        entries.first { $0.name == name }
    }

    /// The version of a source for a release: OpenSSL's is the release's own, others have one.
    package func version(of entry: SourceEntry, for release: Release) -> String? {
        if entry.name == Self.openssl { return release.openssl }
        return entry.versions.count == 1 ? entry.versions.keys.first : nil
    }

    /// The source of which a release says the version.
    static let openssl = "openssl"
}
