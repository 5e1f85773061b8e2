import Interop
import Terminal

/// How a verdict looks: a glyph, its word, and a style that repeats them.
struct VerdictStyle: Hashable, Sendable {
    /// One character that tells verdicts apart without colour.
    let glyph: String

    /// The word.
    let word: String

    /// The style.
    let style: Style

    /// The look of a verdict; of none, for a cell that is not finished.
    init(_ verdict: Verdict?) {
        word = verdict?.rawValue ?? "unfinished"
        (glyph, style) =
            switch verdict {
            case .pass: ("✔", .good)
            case .unsupported: ("–", .faint)
            case .known: ("◆", .doubtful)
            case .fail: ("✘", .bad)
            case .flaky: ("≈", .bad)
            case .error: ("!", .bad)
            case nil: ("·", .faint)
            }
    }

    /// Glyph and word.
    var text: String { "\(glyph) \(word)" }

    /// How many cells have each verdict, in the order of the verdicts.
    static func tallies(of verdicts: [Verdict: Int]) -> [Tally] {
        Verdict.allCases.map { verdict in
            let look = VerdictStyle(verdict)
            return Tally(look.glyph, verdicts[verdict, default: 0], look.word, look.style)
        }
    }
}
