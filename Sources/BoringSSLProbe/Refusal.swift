/// The client library's own refusal of what it was to offer, before a byte was sent.
struct Refusal: Error {
    /// The library's words.
    let words: String
}
