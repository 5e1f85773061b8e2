/// A condition on a version, such as `>=3.5` or `>=3.0 <3.5`.
///
/// The bounds of one range all have to hold. A bare version means the branch:
/// `3.5` holds for `3.5.7`.
package struct VersionRange: Hashable, Sendable, CustomStringConvertible {
    /// How a version has to relate to a bound.
    private enum Relation: String, CaseIterable {
        case atLeast = ">="
        case atMost = "<="
        case above = ">"
        case below = "<"
        case within = ""
    }

    private struct Bound: Hashable {
        let relation: Relation
        let version: Version
    }

    /// The text as it was read.
    package let description: String

    private let bounds: [Bound]

    /// Reads a range; nil where a bound is not a relation and a version, or there is none.
    package init?(_ text: String) {
        var bounds: [Bound] = []
        for word in text.split(separator: " ") {
            guard let relation = Relation.allCases.first(where: { word.hasPrefix($0.rawValue) }),
                let version = Version(word.dropFirst(relation.rawValue.count))
            else { return nil }
            bounds.append(Bound(relation: relation, version: version))
        }
        guard !bounds.isEmpty else { return nil }
        self.bounds = bounds
        description = text
    }

    /// Whether the version meets every bound.
    package func contains(_ version: Version) -> Bool {
        bounds.allSatisfy { bound in
            switch bound.relation {
            case .atLeast: version >= bound.version
            case .atMost: version <= bound.version || version.belongs(to: bound.version)
            case .above: version > bound.version && !version.belongs(to: bound.version)
            case .below: version < bound.version
            case .within: version.belongs(to: bound.version)
            }
        }
    }
}
