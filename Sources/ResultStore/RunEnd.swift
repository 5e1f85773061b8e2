/// How a run came to its end.
package enum RunEnd: String, Hashable, Sendable, CaseIterable {
    /// Every planned cell has a verdict.
    case finished

    /// It was ended before that.
    case interrupted
}
