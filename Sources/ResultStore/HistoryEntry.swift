/// One cell in one run, with what the run as a whole worked with.
package struct HistoryEntry: Hashable, Sendable {
    /// The cell.
    package let cell: ComparedCell

    /// Its run.
    package let run: RunInputs

    /// Puts the parts together.
    package init(cell: ComparedCell, run: RunInputs) {
        self.cell = cell
        self.run = run
    }
}
