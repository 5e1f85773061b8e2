/// A client stack's own refusal of what it was to offer, before a byte was sent.
package struct Refusal: Error {
    /// The library's words, or those that stand in their place.
    let words: String

    /// Takes the words.
    package init(words: String) {
        self.words = words
    }
}
