/// Where the archives of one source can be had: an entry of `Lab/sources.yaml`.
package struct SourceDirections: Hashable, Sendable {
    /// The name that the lab gives to it, such as `openssl`.
    package let name: String

    /// The name of an archive upstream, such as `openssl-{{version}}.tar.gz`.
    ///
    /// It ends in `.tar.gz`, `.tar.xz` or `.tar.bz2`. In a folder, a mirror or the cache an
    /// archive may be packed in any of these ways.
    package let archive: String

    /// Addresses of folders that hold the archive; `{{version}}` in them is replaced.
    package let upstream: [String]

    /// Addresses of texts in which the names of archives are looked for.
    package let listings: [String]

    /// Debian's source package, whose `.orig.tar` is the archive; nil where it has none.
    package let debianPackage: String?

    /// The SHA-256 that an exact version may have: more than one where it is packed in
    /// more than one way.
    package let sums: [String: [String]]

    /// Puts the parts together.
    package init(
        name: String,
        archive: String,
        upstream: [String] = [],
        listings: [String] = [],
        debianPackage: String? = nil,
        sums: [String: [String]] = [:],
    ) {
        self.name = name
        self.archive = archive
        self.upstream = upstream
        self.listings = listings
        self.debianPackage = debianPackage
        self.sums = sums
    }

    /// What stands for the version in names and addresses.
    package static let placeholder = "{{version}}"
}
