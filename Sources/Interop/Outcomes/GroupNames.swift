/// The names that shapes use for groups: the catalogue's where it has one.
package struct GroupNames: Hashable, Sendable, Codable {
    private let names: [NamedGroup: String]

    /// Takes the names of the catalogue's groups.
    package init(_ groups: some Sequence<Group>) {
        names = Dictionary(groups.map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// The name of a group; IANA's, or its number, where the catalogue has none.
    package func callAsFunction(_ group: NamedGroup) -> String {
        names[group] ?? group.description
    }
}
