/// A number of things with the word for them: `1 cell`, `24 cells`.
package struct Count: Hashable, Sendable, CustomStringConvertible {
    /// The text.
    package let description: String

    /// The number, and the word in the form that goes with it.
    ///
    /// The plural is the word with an `s` unless it is given.
    package init(_ number: Int, _ singular: String, _ plural: String? = nil) {
        description = "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
    }
}
