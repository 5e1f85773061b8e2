/// How a program in an image is asked for its version.
package struct VersionCommand: Hashable, Sendable, Codable {
    /// The command's words, such as `nginx -v`.
    package let words: [String]

    /// A regular expression with one capture, which is the version.
    package let pattern: String

    /// Puts the parts together.
    package init(words: [String], pattern: String) {
        self.words = words
        self.pattern = pattern
    }
}
