/// What a pinned endpoint answered when everything but its pin was offered.
package enum ControlAnswer: Hashable, Sendable {
    /// The server refused, as it must.
    case refused

    /// It let the client in: the pin is not in force.
    case admitted(group: String)

    /// It did something else, which is the outcome of all its cells.
    case other(Ending)

    /// Reads the ending of a negative control.
    ///
    /// Where it was the client that ended it, the server had gone along with what its pin
    /// forbids: nothing shows then that the pin is in force.
    package init(_ ending: Ending) {
        self =
            switch ending.outcome {
            case .refused where !ending.shape.hasSuffix("by client"): .refused
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
