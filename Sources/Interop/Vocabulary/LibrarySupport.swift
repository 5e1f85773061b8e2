/// How one TLS library spells a group, and from which of its versions it knows it.
package struct LibrarySupport: Hashable, Sendable, Codable {
    /// The spelling that configuration of this library takes.
    package let name: String

    /// The versions that implement the group.
    package let implemented: VersionRange

    /// The versions that have it in their built-in default list; nil where none has.
    package let inDefaultList: VersionRange?

    /// Puts the parts together.
    package init(name: String, implemented: VersionRange, inDefaultList: VersionRange?) {
        self.name = name
        self.implemented = implemented
        self.inDefaultList = inDefaultList
    }
}
