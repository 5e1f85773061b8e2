package import ResultStore

/// One side of a comparison: a run, or the part of it that is at one place on an axis.
package struct ComparisonSide: Hashable, Sendable {
    /// What a person calls it: `run 12`, `3.5`, `nginx`.
    package let name: String

    /// The run that its cells are of.
    package let run: RunInputs

    /// Its cells, in the order of the plan.
    package let cells: [ComparedCell]

    /// Puts the parts together.
    package init(name: String, run: RunInputs, cells: [ComparedCell]) {
        self.name = name
        self.run = run
        self.cells = cells
    }
}
