package import ResultStore

/// Runs one after the other in which a cell came to the same, with the same versions.
package struct HistoryStretch: Hashable, Sendable {
    /// The cell in each of them, the earliest first; at least one.
    package let entries: [HistoryEntry]

    /// Puts the runs together.
    package init(entries: [HistoryEntry]) {
        precondition(!entries.isEmpty, "a stretch has a run")
        self.entries = entries
    }

    /// The first of its entries.
    package var first: HistoryEntry { entries[0] }

    /// The last of its entries.
    package var last: HistoryEntry { entries[entries.count - 1] }

    /// The median times of a handshake that its runs have, in microseconds, the least first.
    package var times: [Int] { entries.compactMap(\.cell.handshakeP50).sorted() }
}
