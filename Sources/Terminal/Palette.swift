/// Turns styles into colours, or leaves text alone where colours are not wanted.
package enum Palette: Hashable, Sendable {
    /// Text goes out as it came in.
    case plain

    /// Styled text is wrapped in ECMA-48 sequences.
    case coloured

    /// The text, in its style.
    ///
    /// The text is taken as it is; what comes from outside is ``sanitised()`` first.
    package func paint(_ text: String, _ style: Style) -> String {
        guard self == .coloured, !text.isEmpty, let rendition = style.rendition else {
            return text
        }
        return "\u{1B}[\(rendition)m\(text)\u{1B}[0m"
    }
}
