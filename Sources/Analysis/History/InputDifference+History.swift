package import ResultStore

extension InputDifference {
    /// Everything recorded that differs between a cell in one run and in another.
    package static func between(
        _ earlier: HistoryEntry,
        _ later: HistoryEntry,
        in store: ResultStore,
    ) throws(StoreError) -> [InputDifference] {
        let files = try store.changedFiles(from: earlier.run.run, to: later.run.run)
        return between(earlier.cell, later.cell)
            + between(earlier.run, later.run, files: files)
    }
}
