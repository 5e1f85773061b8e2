import Analysis
import ResultStore
import Terminal

/// What came of a comparison, a line for each layer.
struct DiffSummary: Sendable {
    private let comparison: Comparison

    /// Prepares the lines.
    init(_ comparison: Comparison) {
        self.comparison = comparison
    }

    /// How many pairs came out in which way.
    ///
    /// A pair is one that both sides tried; every other cell is counted once, by why it is none.
    var verdicts: String {
        let counts = Dictionary(grouping: comparison.pairs, by: \.change).mapValues(\.count)
        let words = [Change.worse, .better, .changed, .same].map { change in
            let word = change == .same ? "the same" : change.rawValue
            return "\(ChangeGroup.glyph(of: change)) \(counts[change, default: 0]) \(word)"
        }
        return "\(Count(comparison.paired, "pair"))\(unpaired): \(words.joined(separator: ", "))"
    }

    private var unpaired: String {
        let (a, b) = (comparison.a.name, comparison.b.name)
        let place = comparison.axis == .run ? "in" : "on"
        let untried = comparison.pairs.count { $0.change == .untried }
        let pairs = comparison.pairs.map(\.pair).filter { $0.change != .untried }
        let alone = [
            (pairs.count { $0.b == nil }, "only \(place) \(a)"),
            (pairs.count { $0.a == nil }, "only \(place) \(b)"),
            (pairs.count { $0.a.map { $0.verdict == nil } ?? false }, "not tried \(place) \(a)"),
            (pairs.count { $0.b.map { $0.verdict == nil } ?? false }, "not tried \(place) \(b)"),
            (untried, "not tried on either side"),
        ]
        return alone.filter { $0.0 > 0 }.map { ", \(Count($0.0, "cell")) \($0.1)" }.joined()
    }

    /// What the wire showed of pairs that agreed on both sides.
    var wire: String {
        let compared = comparison.pairs.compactMap { pair -> [WireDifference]? in
            if case .compared(let differences) = pair.wire { differences } else { nil }
        }
        let unrecorded = comparison.pairs.count { $0.wire == .notRecorded }
        guard compared.count + unrecorded > 0 else {
            return "nothing to compare: no cell agreed on both sides"
        }
        let differing = compared.count { !$0.isEmpty }
        let rest = unrecorded > 0 ? ", \(unrecorded) without recorded messages" : ""
        return "\(Count(compared.count + unrecorded, "pair")) agreed on both sides: "
            + "\(compared.count - differing) alike, \(differing) not\(rest)"
    }

    /// The runs that times come from; nil where each side's are those of its own run.
    var nights: String? {
        let (a, b) = comparison.nights
        guard a.count > 1 || b.count > 1 else { return nil }
        guard comparison.axis == .run else { return "times of both come from \(RunSpan.runs(a))" }
        return "times of \(comparison.a.name) come from \(RunSpan.runs(a)), those of "
            + "\(comparison.b.name) from \(RunSpan.runs(b))"
    }
}
