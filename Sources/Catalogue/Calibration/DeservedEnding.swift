package import Interop

/// What a fault of the calibration deserves, whatever the lab makes of it.
package struct DeservedEnding: Hashable, Sendable {
    /// The fault's name.
    package let fault: String

    /// The server that it is tried with.
    package let server: String

    /// The client that tries it; nil for the one that tries all others.
    package let client: ClientName?

    /// What that client does.
    package let scenario: Scenario

    /// What is done to the lab itself for it.
    package let tampering: Tampering

    /// The name of the outcome, or that of a fault of the lab.
    package let outcome: String

    /// Its exact form.
    package let shape: ShapePattern

    /// Whether the verdict is to be a good one, since nothing is wrong.
    package let isGreen: Bool

    /// The stories of how others were fooled that it stands for.
    package let stories: [String]

    /// Whether an attempt came to just that.
    package func isMet(byOutcome outcome: String?, shape: String?) -> Bool {
        guard outcome == self.outcome, let shape else { return false }
        return switch self.shape {
        case .words(let words): shape == words
        case .matching(let pattern): ShapePattern.matches(pattern, shape)
        case .cellGroup: false
        }
    }

    /// The words that people read, such as `timeout, phase server-hello`.
    package var description: String {
        let words =
            switch shape {
            case .words(let words): "\(outcome), \(words)"
            case .matching(let pattern): "\(outcome), /\(pattern)/"
            case .cellGroup: outcome
            }
        // All else that is wrong could not come out green, whatever a rule expects.
        guard outcome == Outcome.agreed.rawValue, !isGreen else { return words }
        return "\(words), and no pass"
    }

    /// Whether a cell is the one that it is tried by; `client` is the one that tries most of them.
    func isTried(by cell: Cell, _ client: ClientName?) -> Bool {
        cell.server == server && cell.client == (self.client ?? client)
            && cell.scenario == scenario
    }
}
