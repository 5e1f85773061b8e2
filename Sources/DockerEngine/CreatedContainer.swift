/// A container that now exists and has not been started.
package struct CreatedContainer: Hashable, Sendable {
    /// Its identifier, 64 hexadecimal digits.
    package let id: String

    /// What the engine will not do as asked, in its own words: a limit that its kernel lacks.
    package let warnings: [String]
}
