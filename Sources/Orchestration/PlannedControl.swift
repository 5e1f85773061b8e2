import Interop

/// The controls to be made on an endpoint.
enum PlannedControl: Hashable, Sendable {
    /// One handshake with everything but the pin.
    case negative

    /// One handshake with X25519 by each of these clients.
    case positive([ClientName])

    /// Which kind they are.
    var kind: ControlKind {
        switch self {
        case .negative: .negative
        case .positive: .positive
        }
    }
}
