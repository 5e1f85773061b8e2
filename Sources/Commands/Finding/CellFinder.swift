import ResultStore
import Terminal

/// Finds the cell that a person means.
struct CellFinder: Sendable {
    /// Finds its run.
    let runs: RunFinder

    /// The cell that a text names: `RUN:NUMBER`, or a part of a key that only one cell has.
    ///
    /// A key is looked for in the latest run, or in `run` where that is given. Throws where
    /// none or several have it, which it lists, and where `RUN:NUMBER` is of another run.
    func cell(_ what: String, in run: Int? = nil) throws -> CellName {
        let parts = what.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, let number = Int(parts[0]), let cell = Int(parts[1]) {
            try refuseOther(than: number, what, named: run)
            let summary = try runs.run(number)
            guard let name = try runs.store.cell(cell, in: summary.number) else {
                throw CommandError(runs.operation, what, "run \(number) has no cell \(cell)")
            }
            return name
        }
        let run = try run.map { try runs.run($0).number } ?? runs.latest().number
        let cells = try runs.store.cells(matching: what, in: run)
        guard let only = cells.first else {
            throw CommandError(
                runs.operation,
                what,
                "no cell of run \(run) has this in its key",
                hint: "`pqlab show \(run) --format json` lists the keys"
            )
        }
        guard cells.count == 1 else {
            let list = cells.prefix(10).map { "\n  \(run):\($0.number)  \($0.key)" }.joined()
            let more = cells.count > 10 ? "\n  and \(cells.count - 10) more" : ""
            throw CommandError(
                runs.operation,
                what,
                "\(cells.count) cells of run \(run) have this in their keys:" + list + more,
                hint: "name one of them as RUN:NUMBER"
            )
        }
        return only
    }

    /// Throws where `--run` names another run than the one that is meant without it.
    func refuseOther(
        than number: Int,
        _ what: String,
        named run: Int?,
    ) throws(CommandError) {
        guard let run, run != number else { return }
        throw CommandError(
            runs.operation,
            what,
            "it is of run \(number), and `--run` names run \(run)"
        )
    }
}
