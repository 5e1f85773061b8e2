/// What to wait for in the life of a container.
package enum WaitCondition: String, Hashable, Sendable {
    /// It does not run; true at once where it has ended or never began.
    case notRunning = "not-running"

    /// It ends from now on; on a container that has ended already this waits for ever.
    case nextExit = "next-exit"

    /// It is gone.
    case removed
}
