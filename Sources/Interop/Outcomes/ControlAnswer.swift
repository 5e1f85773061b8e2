/// What a pinned endpoint answered when everything but its pin was offered.
package enum ControlAnswer: Hashable, Sendable {
    /// The server refused, as it must.
    case refused

    /// It let the client in: the pin is not in force.
    case admitted(group: String)

    /// It did something else, which is the outcome of all its cells.
    case other(Ending)

    /// How a server says that it has no group in common with the client.
    ///
    /// With `handshake_failure` (RFC 8446 section 4.1.1), as nginx, Apache, Caddy, Flask and
    /// Cheroot do, or without a word, as Uvicorn does.
    private static let refusals = ["alert 40 by server", "silent-close"]

    /// Reads the ending of a negative control.
    ///
    /// A server that refuses with any other alert may refuse everybody, or have gone along
    /// with what its pin forbids: nothing shows then that the pin is in force.
    package init(_ ending: Ending) {
        self =
            switch ending.outcome {
            case .refused where Self.refusals.contains(ending.shape): .refused
            case .agreed: .admitted(group: ending.shape)
            default: .other(ending)
            }
    }

    /// The word that the database keeps; nil for an answer that is neither.
    package var name: String? {
        switch self {
        case .refused: "refused"
        case .admitted: "admitted"
        case .other: nil
        }
    }
}
