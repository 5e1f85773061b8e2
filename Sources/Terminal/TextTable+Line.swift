extension TextTable {
    /// A line that grows from left to right and never ends with spaces.
    struct Line {
        private var pieces: [(spaces: Int, text: String, style: Style)] = []
        private var pending = 0

        mutating func skip(_ spaces: Int) {
            pending += spaces
        }

        mutating func append(_ text: String, _ style: Style) {
            guard !text.isEmpty else { return }
            pieces.append((pending, text, style))
            pending = 0
        }

        func rendered(palette: Palette) -> String {
            pieces.reduce(into: "") { line, piece in
                line += String(repeating: " ", count: piece.spaces)
                line += palette.paint(piece.text, piece.style)
            }
        }
    }
}
