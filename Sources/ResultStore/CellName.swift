/// The two names of a cell: its number within a run, and its key between runs.
package struct CellName: Hashable, Sendable {
    /// The number of the run.
    package let run: Int

    /// Its number within the run.
    package let number: Int

    /// The readable key.
    package let key: String

    /// Puts the parts together.
    package init(run: Int, number: Int, key: String) {
        self.run = run
        self.number = number
        self.key = key
    }
}
