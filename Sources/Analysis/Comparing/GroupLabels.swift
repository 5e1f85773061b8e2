import Interop
package import ResultStore

/// What groups are called: as the runs' catalogues had it, or by the registry.
package struct GroupLabels: Hashable, Sendable {
    private let names: [Int: String]

    /// Reads the names of two runs; the second's win.
    init(of runs: [Int], in store: ResultStore) throws(StoreError) {
        var names: [Int: String] = [:]
        for run in runs {
            names.merge(try store.groupNames(in: run)) { $1 }
        }
        self.names = names
    }

    /// The name of the group with a code point.
    package func name(of id: Int) -> String {
        names[id] ?? UInt16(exactly: id).map { NamedGroup(rawValue: $0).description } ?? "\(id)"
    }

    /// The name of the group that a cell agreed on, or that it was to try.
    package func name(for cell: ComparedCell) -> String {
        cell.wire.group.map(name) ?? cell.place.group
    }
}
