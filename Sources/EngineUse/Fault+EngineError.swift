package import DockerEngine
package import Interop

extension Fault {
    /// The fault that an engine's error means to whoever wanted something of it.
    package init(_ error: EngineError, hint: String? = nil) {
        self.init(
            operation: error.operation,
            subject: error.subject ?? "engine",
            reason: "\(error.reason)",
            hint: hint ?? error.hint,
        )
    }
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
