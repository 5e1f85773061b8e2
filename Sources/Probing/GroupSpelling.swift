package import Interop

/// A group and what one library calls it.
package struct GroupSpelling: Hashable, Sendable, Codable {
    /// The group.
    package let group: NamedGroup

    /// The library's own name for it.
    package let name: String

    /// Puts the parts together.
    package init(group: NamedGroup, name: String) {
        self.group = group
        self.name = name
    }
}
