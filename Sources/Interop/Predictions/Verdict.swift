/// An ending held against what was expected.
package enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// It ended as expected, and that means that it works.
    case pass

    /// It ended as expected, and that means that it is impossible.
    case unsupported

    /// It ended as an entry of the known failures says.
    case known

    /// The peers did anything else, an unpredicted success included.
    case fail

    /// One attempt would be good, and another not.
    case flaky

    /// The laboratory could not tell.
    case error

    /// Whether it is one of those that need nobody's attention.
    package var isGood: Bool {
        switch self {
        case .pass, .unsupported, .known: true
        case .fail, .flaky, .error: false
        }
    }
}
