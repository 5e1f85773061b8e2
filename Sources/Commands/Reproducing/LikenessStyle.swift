import Analysis
import Terminal

/// How it looks whether two pieces of evidence are alike.
struct LikenessStyle: Hashable, Sendable {
    /// The word, with a glyph where the eye should stop.
    let text: String

    /// The style.
    let style: Style

    /// The look of a likeness; nothing for what is only informational.
    init(_ likeness: EvidenceLine.Likeness) {
        (text, style) =
            switch likeness {
            case .same: ("same", .faint)
            case .differs: ("✘ differs", .bad)
            case .informational: ("", .plain)
            }
    }
}
