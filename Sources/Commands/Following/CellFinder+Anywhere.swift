import ResultStore

extension CellFinder {
    /// The cell that a text names, wherever it was last tried.
    ///
    /// Without `run`, a key that the latest run does not have is looked for in the latest run
    /// that has it, so that what is gone from a matrix can still be asked about.
    func cellAnywhere(_ what: String, in run: Int? = nil) throws -> CellName {
        guard run == nil, !what.contains(":") else { return try cell(what, in: run) }
        let latest = try runs.latest().number
        guard try runs.store.cells(matching: what, in: latest).isEmpty else {
            return try cell(what)
        }
        let elsewhere = try runs.store.latestCells(matching: what)
        guard let first = elsewhere.first else {
            throw CommandError(
                runs.operation,
                what,
                "no cell of any run has this in its key",
                hint: "`pqlab show \(latest) --format json` lists the keys of the latest run",
            )
        }
        return try cell(what, in: first.run)
    }
}
