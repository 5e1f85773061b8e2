package import ResultStore

/// A run in which a cell came to something else than in the one that had tried it before.
package struct CellChange: Hashable, Sendable {
    /// The cell as it was.
    package let earlier: HistoryEntry

    /// The cell as it is then.
    package let later: HistoryEntry

    /// What is not the same in both.
    package let inputs: [InputDifference]

    /// Puts the parts together.
    package init(earlier: HistoryEntry, later: HistoryEntry, inputs: [InputDifference]) {
        self.earlier = earlier
        self.later = later
        self.inputs = inputs
    }
}
