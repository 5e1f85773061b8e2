import Interop
package import ResultStore

/// A cell over all runs.
package struct CellHistory: Hashable, Sendable {
    /// The cell's key.
    package let key: String

    /// The cell in every run that planned it, the earliest first.
    package let entries: [HistoryEntry]

    /// Where it came to something else than in the run that tried it before, by the run's number.
    package let changes: [Int: CellChange]

    /// Reads the history of a key; texts of runs are only compared where the cell changed.
    package init(of key: String, in store: ResultStore) throws(StoreError) {
        self.key = key
        entries = try store.entries(of: key)
        let tried = entries.filter { $0.cell.verdict != nil }
        var changes: [Int: CellChange] = [:]
        for (earlier, later) in zip(tried, tried.dropFirst())
        where Self.traits(earlier) != Self.traits(later) {
            changes[later.run.run] = CellChange(
                earlier: earlier,
                later: later,
                inputs: try InputDifference.between(earlier, later, in: store),
            )
        }
        self.changes = changes
    }

    /// The entries, those in a row put together in which the cell came to the same.
    package var stretches: [HistoryStretch] {
        var groups: [[HistoryEntry]] = []
        for entry in entries {
            if let last = groups.last?.last, Self.traits(last) == Self.traits(entry) {
                groups[groups.count - 1].append(entry)
            } else {
                groups.append([entry])
            }
        }
        return groups.map(HistoryStretch.init)
    }

    /// What makes two entries look alike: what came of it, and the versions that it ran with.
    private static func traits(_ entry: HistoryEntry) -> [String?] {
        let cell = entry.cell
        return [
            cell.verdict?.rawValue, cell.outcome, cell.shape.map { SteadyShape($0).text },
            cell.inputs.serverVersion, cell.inputs.opensslVersion, cell.inputs.clientVersion,
        ]
    }
}
