/// A command to run inside an image, and where its answer has the version.
package struct VersionQuery: Hashable, Sendable {
    /// The words of the command; it needs no network.
    package let command: [String]

    /// A regular expression with one capture, which is the version.
    package let pattern: String

    /// The version in what the command wrote to both of its outputs; nil where there is none.
    package func version(in output: String) -> String? {
        guard let match = try? Regex(pattern).firstMatch(in: output), match.output.count == 2,
            let version = match.output[1].substring
        else { return nil }
        return String(version)
    }
}
