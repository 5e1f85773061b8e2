import Analysis
import Interop
import ResultStore

extension SideFinder {
    /// The axis on which a run has both names.
    func axis(
        of a: String,
        _ b: String,
        in cells: [ComparedCell],
        of run: RunSummary,
    ) throws(CommandError) -> ComparisonAxis {
        let candidates = axis.map { [$0] } ?? [.release, .server, .client]
        let values = candidates.map { axis in (axis, Self.values(on: axis, of: cells)) }
        let fitting = values.filter { $0.1.contains(a) && $0.1.contains(b) }.map(\.0)
        guard let first = fitting.first else {
            throw unknown(a, b, among: values, of: run)
        }
        guard fitting.count == 1 else {
            let words = fitting.map { "\($0.rawValue)s" }.joined(separator: " and ")
            throw CommandError(
                runs.operation,
                "\(a) \(b)",
                "run \(run.number) has \(words) of these names",
                hint: "say which with `--by \(first.rawValue)`",
            )
        }
        return first
    }

    private func unknown(
        _ a: String,
        _ b: String,
        among values: [(axis: ComparisonAxis, names: [String])],
        of run: RunSummary,
    ) -> CommandError {
        let isKnown = { (name: String) in values.contains { $0.names.contains(name) } }
        guard let stranger = [a, b].first(where: { !isKnown($0) }) else {
            return different(a, b, among: values, of: run)
        }
        let kinds = values.map(\.axis.rawValue)
        let kind = kinds.count == 1 ? kinds[0] : "release, server or client"
        let nearest = NearestName.nearest(to: stranger, in: values.flatMap(\.names))
        let guess = nearest.map { "; did you mean `\($0)`?" } ?? ""
        let lists = values.filter { !$0.names.isEmpty }
            .map { "\n  \($0.axis.rawValue)s: \($0.names.joined(separator: ", "))" }.joined()
        return CommandError(
            runs.operation,
            stranger,
            "run \(run.number) of \(run.matrix) has no \(kind) of this name\(guess)" + lists,
            hint: "look inside another run with `--run`, or name two runs",
        )
    }

    /// Both are known, as different things.
    private func different(
        _ a: String,
        _ b: String,
        among values: [(axis: ComparisonAxis, names: [String])],
        of run: RunSummary,
    ) -> CommandError {
        let kind = { (name: String) in
            values.first { $0.names.contains(name) }?.axis.rawValue ?? "name"
        }
        return CommandError(
            runs.operation,
            "\(a) \(b)",
            "in run \(run.number) `\(a)` is a \(kind(a)) and `\(b)` a \(kind(b))",
            hint: "name two of a kind",
        )
    }

    /// The names that cells have on an axis, in the order of the plan.
    private static func values(on axis: ComparisonAxis, of cells: [ComparedCell]) -> [String] {
        var seen: Set<String> = []
        return cells.compactMap { axis.value(of: $0.place) }.filter { seen.insert($0).inserted }
    }
}
