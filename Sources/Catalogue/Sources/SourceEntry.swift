/// Something that the lab compiles from source, and where its archives can be had.
package struct SourceEntry: Hashable, Sendable {
    /// The unique name.
    package let name: String

    /// The name of an archive, with ``versionPlaceholder`` in it.
    package let archive: String

    /// Addresses of folders that hold archives, which may have ``versionPlaceholder`` in them.
    package let upstream: [String]

    /// Addresses of texts in which the names of archives are looked for.
    package let listings: [String]

    /// Debian's source package of it; nil where there is none.
    package let package: String?

    /// The SHA-256 of exact versions: more than one where an archive is packed in several ways.
    package let versions: [String: [String]]

    /// Stands for the version in the name of an archive.
    package static let versionPlaceholder = "{{version}}"
}
