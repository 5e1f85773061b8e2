package import Interop

extension ServerProcess {
    /// Whether this very process still lives.
    package var isAlive: Bool {
        guard let now = ProcessIdentity(id: id) else { return false }
        return now.startTicks == startTicks
    }
}
