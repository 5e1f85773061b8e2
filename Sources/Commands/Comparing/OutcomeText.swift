import Interop
import ResultStore
import Terminal

/// What came of a cell, in a few words.
enum OutcomeText {
    /// The outcome with its shape: `agreed`, `refused (alert 40 by server)`.
    ///
    /// A shape that only names the cell's own group is left out. With `general`, the group's name
    /// within a shape gives way to `…`, so that the same words about two groups are the same text.
    static func phrase(_ cell: ComparedCell, general: Bool = false) -> String {
        guard let outcome = cell.outcome else { return "not tried" }
        let group = cell.place.group
        let shape = cell.shape ?? ""
        guard !shape.isEmpty, !(cell.isAgreed && shape == group) else { return outcome }
        if cell.isAgreed { return "\(outcome) on \(shape.sanitised())" }
        let words = general ? without(group, in: shape) : shape
        return words.count > longest ? outcome : "\(outcome) (\(words.sanitised()))"
    }

    /// A shape that is too long to stand behind its outcome; nil for a short one.
    static func longShape(_ cell: ComparedCell, general: Bool = false) -> String? {
        guard let shape = cell.shape, !cell.isAgreed else { return nil }
        let words = general ? without(cell.place.group, in: shape) : shape
        return words.count > longest ? words.sanitised().cutInMiddle(columns: 200) : nil
    }

    /// The letters up to which a shape stands behind its outcome.
    private static let longest = 48

    /// Verdict and outcome: `✔ pass, agreed`.
    static func verdict(_ cell: ComparedCell) -> String {
        guard cell.verdict != nil else { return "not tried" }
        return "\(VerdictStyle(cell.verdict).text), \(phrase(cell))"
    }

    private static func without(_ group: String, in text: String) -> String {
        guard group != Scenario.anyGroup, !group.isEmpty else { return text }
        let name = Array(group.lowercased())
        var rest = Array(text)
        var result = ""
        while !rest.isEmpty {
            if rest.count >= name.count,
                zip(rest, name).allSatisfy({ $0.lowercased() == String($1) })
            {
                result += "…"
                rest.removeFirst(name.count)
            } else {
                result.append(rest.removeFirst())
            }
        }
        return result
    }
}
