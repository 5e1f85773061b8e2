import DockerEngine
import EngineUse
import Interop

extension Fault {
    /// The fault that an error of the bench's means; one that is a fault stays as it is.
    init(bench error: any Error) {
        switch error {
        case let fault as Fault: self = fault
        case let error as EngineError where error.isOutOfTime:
            self.init(
                operation: error.operation,
                subject: error.subject ?? "engine",
                reason: "the engine is gone: \(error.reason)",
                hint: Self.engineIsGone,
            )
        case let error as EngineError: self.init(error)
        default: self.init(operation: "run", subject: "bench", reason: "\(error)")
        }
    }
}

extension EngineError {
    /// Whether the engine let a call of the bench wait too long.
    ///
    /// All of them are quick, but for the probe's, whose time is not the engine's matter.
    fileprivate var isOutOfTime: Bool {
        if case .timedOut = reason { true } else { false }
    }
}
