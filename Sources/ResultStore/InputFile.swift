/// A text that two runs were given, and that is not the same in both.
package struct InputFile: Hashable, Sendable {
    /// Its path relative to the repository; nil for the matrix.
    package let name: String?

    /// Which of the runs has it.
    package let presence: Presence

    /// Puts the parts together.
    package init(name: String?, presence: Presence) {
        self.name = name
        self.presence = presence
    }

    /// Which of two runs has a file.
    package enum Presence: String, Hashable, Sendable {
        /// Both have it, with different contents.
        case changed

        /// The later one alone.
        case added

        /// The earlier one alone.
        case removed
    }
}
