/// How many things came out one way: `✔ 9 pass`.
package struct Tally: Hashable, Sendable {
    let glyph: String
    let number: Int
    let word: String
    let style: Style

    /// A number of things, with the glyph and the word for how they came out.
    ///
    /// A tally of none is not shown.
    package init(_ glyph: String, _ number: Int, _ word: String, _ style: Style = .plain) {
        self.glyph = glyph
        self.number = number
        self.word = word
        self.style = style
    }

    var text: String {
        "\(glyph) \(number) \(word)"
    }

    var shortText: String {
        "\(glyph) \(number)"
    }
}
