import Interop
package import ResultStore

/// Runs one after the other in which a cell was worse than when it was last good.
package struct BadStretch: Hashable, Sendable {
    /// The last run in which it was good; nil where it never was before.
    package let lastGood: HistoryEntry?

    /// The runs in which it was worse, the earliest first; at least one.
    package let entries: [HistoryEntry]

    /// The first run after them in which it was good again; nil where there is none.
    package let goodAgain: HistoryEntry?

    /// Puts the parts together.
    package init(lastGood: HistoryEntry?, entries: [HistoryEntry], goodAgain: HistoryEntry?) {
        precondition(!entries.isEmpty, "a stretch has a run")
        self.lastGood = lastGood
        self.entries = entries
        self.goodAgain = goodAgain
    }

    /// The first run that is worse.
    package var first: HistoryEntry { entries[0] }

    /// The last run that is worse.
    package var last: HistoryEntry { entries[entries.count - 1] }

    /// The runs of it in which the cell was flaky, each row of them in a list of its own.
    package var flaky: [[HistoryEntry]] {
        entries.reduce(into: [(isFlaky: Bool, entries: [HistoryEntry])]()) { rows, entry in
            let isFlaky = entry.cell.verdict == .flaky
            if rows.last?.isFlaky == isFlaky {
                rows[rows.count - 1].entries.append(entry)
            } else {
                rows.append((isFlaky, [entry]))
            }
        }
        .filter(\.isFlaky).map(\.entries)
    }

    /// What differs between its first run and the last good one; nil where there was none.
    package func changes(in store: ResultStore) throws(StoreError) -> [InputDifference]? {
        guard let lastGood else { return nil }
        return try InputDifference.between(lastGood, first, in: store)
    }

    /// Whether the cell was flaky in all of it.
    package var isFlaky: Bool { entries.allSatisfy { $0.cell.verdict == .flaky } }
}
