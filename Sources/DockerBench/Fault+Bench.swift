import DockerEngine
import EngineUse
import Interop

extension Fault {
    /// The fault that an error of the bench's means; one that is a fault stays as it is.
    init(bench error: any Error) {
        switch error {
        case let fault as Fault: self = fault
        case let error as EngineError: self.init(error)
        default: self.init(operation: "run", subject: "bench", reason: "\(error)")
        }
    }
}
