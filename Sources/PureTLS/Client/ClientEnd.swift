package import Interop

/// Why a client takes no more of a server's bytes.
package enum ClientEnd: Hashable, Sendable {
    /// The server said that it will send no more: close_notify.
    case closed

    /// The server's bytes are not acceptable, and it was told so.
    case rejected(Rejection)

    /// The server gave up with an alert.
    case alerted(AlertDescription)

    /// What it is called in an account.
    package var words: String {
        switch self {
        case .closed: "the server closed with close_notify"
        case .rejected(let rejection): rejection.description
        case .alerted(let alert): "the server sent alert \(alert.rawValue), `\(alert)`"
        }
    }
}
