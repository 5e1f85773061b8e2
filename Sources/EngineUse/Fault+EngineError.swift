package import DockerEngine
package import Interop

extension Fault {
    /// The fault that an engine's error means to whoever wanted something of it.
    ///
    /// An engine that no longer answers is named: the cause alone (`nothing listens there`)
    /// would leave open who does not.
    package init(_ error: EngineError, hint: String? = nil) {
        let (reason, advice) =
            switch error.reason {
            case .unreachable(let cause): ("the engine is gone: \(cause)", Self.engineIsGone)
            case .connectionLost(let cause): (cause, Self.engineIsGone)
            default: ("\(error.reason)", error.hint)
            }
        self.init(
            operation: error.operation,
            subject: error.subject ?? "engine",
            reason: reason,
            hint: hint ?? advice,
        )
    }

    /// What helps when the engine has ended in the middle of something.
    package static let engineIsGone: String? = """
        start the container engine again; `pqlab clean` then removes what was left in it
        """
}

extension EngineError {
    /// Whether the engine itself is gone, so that there is no use in asking it anything else.
    package var meansEngineIsGone: Bool {
        switch reason {
        case .unreachable, .connectionLost: true
        default: false
        }
    }
}
