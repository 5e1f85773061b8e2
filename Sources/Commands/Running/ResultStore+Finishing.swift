import Interop
import ResultStore
import Terminal

extension ResultStore {
    /// Ends a run as finished; throws a ``Fault`` where a planned cell has come to no verdict.
    func finish(whole run: Int, at time: Timestamp) throws {
        let missing = try unrecorded(in: run)
        guard missing.isEmpty else {
            throw Fault(
                operation: "finish",
                subject: "run \(run)",
                reason: "\(Count(missing.count, "planned cell")) came to no verdict",
            )
        }
        try finish(run: run, as: .finished, at: time)
    }
}
