/// What a verdict tells of the entry of the known failures that it stands on.
package struct KnownFailureEntry: Hashable, Sendable, Codable {
    /// The file and line: `Lab/known-failures.yaml:12`.
    package let place: String

    /// Why the combination fails, in one sentence.
    package let reason: String

    /// Puts the parts together.
    package init(place: String, reason: String) {
        self.place = place
        self.reason = reason
    }
}
