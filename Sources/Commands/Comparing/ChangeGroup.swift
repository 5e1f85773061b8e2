import Analysis
import Interop
import ResultStore
import Terminal

/// Pairs that came out alike: the same verdicts and outcomes, before and after.
struct ChangeGroup: Sendable {
    /// What became of them.
    let change: Change

    /// The pairs; at least one.
    let pairs: [ComparedPair]

    /// The pairs of a comparison in which anything changed; the worse first, then by number.
    static func all(of comparison: Comparison) -> [ChangeGroup] {
        [Change.worse, .better, .changed].flatMap { change in
            var order: [[String]] = []
            var groups: [[String]: [ComparedPair]] = [:]
            for pair in comparison.pairs(that: change) {
                let key = [pair.pair.a, pair.pair.b].map(Self.key) + ["\(pair.isOnset)"]
                if groups[key] == nil { order.append(key) }
                groups[key, default: []].append(pair)
            }
            return order.enumerated()
                .compactMap { place, key in groups[key].map { (place, $0) } }
                .sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
                .map { ChangeGroup(change: change, pairs: $0.1) }
        }
    }

    private static func key(_ cell: ComparedCell?) -> String {
        guard let cell else { return "" }
        return """
            \(cell.verdict?.rawValue ?? "") \(OutcomeText.phrase(cell, general: true)) \
            \(OutcomeText.longShape(cell, general: true) ?? "")
            """
    }

    /// What was said at length on each side, in a line; nothing where all was short.
    func words(_ comparison: Comparison) -> [String] {
        [(comparison.a.name, \CellPair.a), (comparison.b.name, \.b)].compactMap { name, side in
            let cells = pairs.compactMap { $0.pair[keyPath: side] }
            let own = Set(cells.map { OutcomeText.longShape($0) })
            let words = cells.first.flatMap { OutcomeText.longShape($0, general: own.count > 1) }
            return words.map { "\(name): \($0)" }
        }
    }

    /// The cells that stand on a side; nil where the pairs have none there.
    func phrase(_ side: (ComparedPair) -> ComparedCell?) -> String? {
        let cells = pairs.compactMap(side)
        guard let first = cells.first else { return nil }
        let own = OutcomeText.phrase(first)
        return cells.allSatisfy { OutcomeText.phrase($0) == own }
            ? own : OutcomeText.phrase(first, general: true)
    }
}
