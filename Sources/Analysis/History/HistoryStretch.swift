package import ResultStore

/// Runs one after the other in which a cell came to the same, with the same versions.
package struct HistoryStretch: Hashable, Sendable {
    /// The cell in each of them, the earliest first; at least one.
    package let entries: [HistoryEntry]

    /// What was not the same in the run before it; nothing where that is not known to differ, or
    /// there is none.
    package let changes: [InputDifference]

    /// Puts the parts together.
    package init(entries: [HistoryEntry], changes: [InputDifference]) {
        precondition(!entries.isEmpty, "a stretch has a run")
        self.entries = entries
        self.changes = changes
    }

    /// The first of its entries.
    package var first: HistoryEntry { entries[0] }

    /// The last of its entries.
    package var last: HistoryEntry { entries[entries.count - 1] }

    /// The median times of a handshake that its runs have, in microseconds, the least first.
    package var times: [Int] { entries.compactMap(\.cell.handshakeP50).sorted() }
}
