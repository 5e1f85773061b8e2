import EngineUse
import ResultStore

/// Runs that count as going on though the process that carried them out is gone.
enum AbandonedRuns {
    /// Ends them as interrupted, and tells which.
    ///
    /// Nothing is done to a run whose process may be alive, or cannot be looked for from here.
    static func end(in store: ResultStore, _ doors: Doors) throws(StoreError) {
        for run in try store.interruptRuns(whereOwnerIsGone: isGone, at: doors.now()) {
            doors.tell("run \(run) is marked as interrupted: its process is gone")
        }
    }

    private static func isGone(_ text: String) -> Bool {
        Lease(text)?.mayBeAlive == false
    }
}
