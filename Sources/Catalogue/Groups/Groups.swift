package import Interop

/// The key exchange groups that the lab knows, in the order of `Lab/groups.yaml`.
package struct Groups: Hashable, Sendable {
    /// The file, by its path from the lab's home.
    package static let path = "Lab/groups.yaml"

    /// In order; names and code points are unique.
    package let groups: [Group]

    init(_ groups: [Group]) {
        self.groups = groups
    }

    /// The names, in order.
    package var names: [String] { groups.map(\.name) }

    /// The group of that name; nil where there is none.
    package func group(named name: String) -> Group? {
        groups.first { $0.name == name }
    }

    /// The group with that code point; nil where there is none.
    package func group(_ id: NamedGroup) -> Group? {
        groups.first { $0.id == id }
    }
}
