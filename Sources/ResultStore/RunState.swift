/// Where a run stands.
package enum RunState: String, Hashable, Sendable, CaseIterable {
    /// It is going on, or nobody has noticed yet that its process is gone.
    case running

    /// Every planned cell has a verdict.
    case finished

    /// It was ended before that.
    case interrupted
}
