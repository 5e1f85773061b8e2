/// Where a run stands.
package enum RunState: String, Hashable, Sendable, CaseIterable {
    /// It is going on, or its process ended without a word.
    case running

    /// Every planned cell has a verdict.
    case finished

    /// It was ended before that.
    case interrupted
}
