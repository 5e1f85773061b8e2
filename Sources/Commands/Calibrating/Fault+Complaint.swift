import Interop
import ResultStore

extension Fault {
    /// What a run complains of that finds not everything recorded; nil for any other error.
    ///
    /// The schema refuses to end such a run, too, which leaves nothing to a single guard.
    init?(complaintOf error: any Error) {
        switch error {
        case let fault as Fault:
            self = fault
        case let error as StoreError:
            guard case .refused(let rule) = error.reason else { return nil }
            self.init(operation: error.operation, subject: error.subject, reason: rule)
        default:
            return nil
        }
    }
}
