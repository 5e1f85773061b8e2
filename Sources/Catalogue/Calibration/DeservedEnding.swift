package import Interop

/// What a server of the calibration deserves, whatever the lab makes of it.
package struct DeservedEnding: Hashable, Sendable {
    /// The server's name.
    package let server: String

    /// The release whose libcrypto its client is told to load; nil for the client's own.
    package let libcrypto: String?

    /// The name of the outcome, or that of a fault of the lab.
    package let outcome: String

    /// Its exact form.
    package let shape: ShapePattern

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
        switch shape {
        case .words(let words): "\(outcome), \(words)"
        case .matching(let pattern): "\(outcome), /\(pattern)/"
        case .cellGroup: outcome
        }
    }
}
