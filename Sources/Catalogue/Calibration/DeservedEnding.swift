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

    /// A regular expression for the words behind it; nil where any will do.
    package let because: String?

    /// The exact verdict.
    package let verdict: Verdict

    /// The stories of how others were fooled that it stands for.
    package let stories: [String]

    /// Whether a cell came to just that, and for the reason that it is about.
    package func isMet(
        byOutcome outcome: String?,
        shape: String?,
        verdict: Verdict?,
        detail: String?,
    ) -> Bool {
        guard outcome == self.outcome, verdict == self.verdict, let shape else { return false }
        if let because, !ShapePattern.matches(because, detail ?? "") { return false }
        return switch self.shape {
        case .words(let words): shape == words
        case .matching(let pattern): ShapePattern.matches(pattern, shape)
        case .cellGroup: false
        }
    }

    /// The verdict that goes without saying where an attempt ended so.
    package static func usualVerdict(of outcome: String) -> Verdict {
        switch outcome {
        case Outcome.agreed.rawValue: .pass
        case Fault.name: .error
        default: .fail
        }
    }

    /// The words that people read, such as `timeout, phase server-hello`.
    ///
    /// A verdict is named where it does not go without saying.
    package var description: String {
        let words =
            switch shape {
            case .words(let words): "\(outcome), \(words)"
            case .matching(let pattern): "\(outcome), /\(pattern)/"
            case .cellGroup: outcome
            }
        let whole = because.map { "\(words), because /\($0)/" } ?? words
        return verdict == Self.usualVerdict(of: outcome)
            ? whole : "\(whole), and \(verdict.rawValue)"
    }

    /// Whether a cell is the one that it is tried by; `client` is the one that tries most of them.
    func isTried(by cell: Cell, _ client: ClientName?) -> Bool {
        cell.server == server && cell.client == (self.client ?? client)
            && cell.scenario == scenario
    }
}
