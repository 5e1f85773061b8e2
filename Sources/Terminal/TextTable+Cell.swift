extension TextTable {
    /// One piece of text in a table, on one line and safe for terminals.
    package struct Cell: Hashable, Sendable, ExpressibleByStringInterpolation {
        let text: String
        let style: Style

        /// The text, made safe, in a style.
        package init(_ text: String, _ style: Style = .plain) {
            self.text = text.sanitised()
            self.style = style
        }

        /// The text, made safe, as it is.
        package init(stringLiteral text: String) {
            self.init(text)
        }
    }
}
