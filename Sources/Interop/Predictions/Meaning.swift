/// What it means for the combination if it ends as expected.
package enum Meaning: String, Hashable, Sendable, Codable {
    /// The combination works.
    case works

    /// The combination cannot work, and the reason is known.
    case impossible
}
