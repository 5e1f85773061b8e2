import Analysis
import Interop
import ResultStore
import Terminal

/// Finds what the two names of a comparison stand for.
struct SideFinder: Sendable {
    /// The two sides, and what they differ in by intent.
    struct Sides: Sendable {
        let axis: ComparisonAxis
        let a: ComparisonSide
        let b: ComparisonSide
    }

    /// Finds runs.
    let runs: RunFinder

    /// The run to look inside; nil for the latest.
    let run: Int?

    /// What `--by` says; nil where it is to be guessed.
    let axis: ComparisonAxis?

    /// The sides that two names stand for, with those of their cells that are to be compared.
    ///
    /// Throws where a name stands for nothing, or both for more than one thing.
    func sides(
        _ a: String,
        _ b: String,
        selecting: ([ComparedCell], _ place: String) throws -> [ComparedCell],
    ) throws -> Sides {
        if axis == .run || (axis == nil && RunFinder.isName(a) && RunFinder.isName(b)) {
            return try runSides(a, b, selecting)
        }
        try refuseMixture(a, b)
        let inside = try summary()
        let inputs = try inputs(of: inside.number)
        let cells = try runs.store.comparedCells(in: inside.number)
        let axis = try axis(of: a, b, in: cells, of: inside)
        try refuseTwins(a == b, a)
        let sides = try [a, b].map { name in
            let part = cells.filter { axis.value(of: $0.place) == name }
            return ComparisonSide(
                name: name,
                run: inputs,
                cells: try selecting(part, "\(name) in run \(inside.number)"),
            )
        }
        return Sides(axis: axis, a: sides[0], b: sides[1])
    }

    private func runSides(
        _ a: String,
        _ b: String,
        _ selecting: ([ComparedCell], _ place: String) throws -> [ComparedCell],
    ) throws -> Sides {
        if let run {
            throw CommandError(
                runs.operation,
                "\(a) \(b)",
                "both are runs, and `--run \(run)` says inside which run to look",
                hint: "leave `--run` out, or name two releases, servers or clients",
            )
        }
        let numbers = try [a, b].map { name in
            guard let run = try runs.run(named: name) else {
                throw CommandError(
                    runs.operation,
                    name,
                    "it does not name a run",
                    hint: "a run is named as 12, latest or latest~1",
                )
            }
            return run.number
        }
        try refuseTwins(numbers[0] == numbers[1], "run \(numbers[0])")
        let sides = try numbers.map { number in
            let name = "run \(number)"
            let cells = try runs.store.comparedCells(in: number)
            return ComparisonSide(
                name: name,
                run: try inputs(of: number),
                cells: try selecting(cells, name),
            )
        }
        return Sides(axis: .run, a: sides[0], b: sides[1])
    }

    /// The run to look inside.
    private func summary() throws -> RunSummary {
        if let run { return try runs.run(run) }
        return try runs.latest()
    }

    private func inputs(of run: Int) throws -> RunInputs {
        guard let inputs = try runs.store.inputs(of: run) else {
            throw CommandError(runs.operation, "run \(run)", "there is no such run")
        }
        return inputs
    }

    private func refuseMixture(_ a: String, _ b: String) throws(CommandError) {
        guard axis == nil, RunFinder.isName(a) != RunFinder.isName(b) else { return }
        let (run, other) = RunFinder.isName(a) ? (a, b) : (b, a)
        throw CommandError(
            runs.operation,
            "\(a) \(b)",
            "`\(run)` names a run, and `\(other)` does not",
            hint: "name two runs, or two releases, servers or clients of one run",
        )
    }

    private func refuseTwins(_ areSame: Bool, _ name: String) throws(CommandError) {
        guard areSame else { return }
        throw CommandError(runs.operation, name, "both sides are the same")
    }
}
