import Analysis
import Interop
import ResultStore
import Terminal

extension ChangeGroup {
    /// What happened to its cells, in one sentence, for sides of these names.
    func headline(_ comparison: Comparison) -> String {
        "\(glyph) \(Count(pairs.count, "cell")) \(word(comparison)): \(story(comparison))"
    }

    /// The style that repeats what the glyph says.
    var style: Style {
        switch change {
        case .worse: .bad
        case .better: .good
        case .changed, .same, .untried: .doubtful
        }
    }

    private var glyph: String { Self.glyph(of: change) }

    /// One character that tells changes apart without colour.
    static func glyph(of change: Change) -> String {
        switch change {
        case .worse: "▼"
        case .better: "▲"
        case .changed: "●"
        case .same: "="
        case .untried: VerdictStyle(nil).glyph
        }
    }

    /// Between nights something gets worse; from one release to another an agreement is lost.
    private func word(_ comparison: Comparison) -> String {
        let (a, b) = (pairs[0].pair.a, pairs[0].pair.b)
        guard comparison.axis != .run, a?.isAgreed == true || b?.isAgreed == true else {
            return change.rawValue
        }
        return switch change {
        case .worse where b?.isAgreed != true: "lost"
        case .better where a?.isAgreed != true: "gained"
        default: change.rawValue
        }
    }

    private func story(_ comparison: Comparison) -> String {
        let (a, b) = (comparison.a.name, comparison.b.name)
        let place = comparison.axis == .run ? "in" : "on"
        let first = pairs[0].pair
        guard let cellA = first.a, let was = phrase(\.pair.a) else {
            return "only \(place) \(b): \(state(first.b, phrase(\.pair.b)))"
        }
        guard let cellB = first.b, let now = phrase(\.pair.b) else {
            return "only \(place) \(a): \(state(cellA, was))"
        }
        guard cellB.verdict != nil else {
            return "not tried \(place) \(b); \(state(cellA, was)) \(place) \(a)"
        }
        guard cellA.verdict != nil else {
            return "\(state(cellB, now)) \(place) \(b); not tried \(place) \(a)"
        }
        if comparison.axis != .run {
            if !cellA.isAgreed, cellB.isAgreed {
                return gain(comparison, was, now) + remark(cellA, cellB)
            }
            if cellA.isAgreed, !cellB.isAgreed {
                return "\(was) on \(a); \(now) on \(b)" + remark(cellA, cellB)
            }
        }
        let verdicts =
            cellA.verdict == cellB.verdict
            ? VerdictStyle(cellB.verdict).text
            : "\(VerdictStyle(cellA.verdict).text) → \(VerdictStyle(cellB.verdict).text)"
        return was == now ? "\(verdicts), \(now)" : "\(verdicts): \(was) → \(now)"
    }

    /// `agrees from 3.5 on; was refused (alert 40 by server)`, where the run bears that out.
    private func gain(_ comparison: Comparison, _ was: String, _ now: String) -> String {
        let isOne = pairs.count == 1
        let agrees = (isOne ? "agrees" : "agree") + now.dropFirst(Outcome.agreed.rawValue.count)
        let name = comparison.b.name
        let since = pairs.allSatisfy(\.isOnset) ? "from \(name) on" : "on \(name)"
        let before =
            was.hasPrefix(Outcome.refused.rawValue)
            ? "\(isOne ? "was" : "were") \(was)" : "on \(comparison.a.name) \(was)"
        return "\(agrees) \(since); \(before)"
    }

    /// The verdicts, where one of them asks for attention.
    private func remark(_ a: ComparedCell, _ b: ComparedCell) -> String {
        guard a.verdict?.isGood != true || b.verdict?.isGood != true else { return "" }
        return " (\(VerdictStyle(a.verdict).text) → \(VerdictStyle(b.verdict).text))"
    }

    private func state(_ cell: ComparedCell?, _ phrase: String?) -> String {
        guard let cell, let verdict = cell.verdict else { return "not tried" }
        return "\(VerdictStyle(verdict).text), \(phrase ?? "")"
    }
}
