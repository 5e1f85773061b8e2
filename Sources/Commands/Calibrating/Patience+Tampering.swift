import Catalogue
import Orchestration

extension Patience {
    /// The times that a calibration gives a server.
    init(_ tampering: Tampering) {
        self.init(
            handshake: tampering.timeout.map { Int($0 / .microseconds(1)) },
            start: tampering.startTimeout.map { Int($0 / .microseconds(1)) },
        )
    }
}
