/// A failure of the laboratory: it says nothing about the peers.
///
/// Thrown, caught in one place, and recorded as `lab-fault` with the verdict
/// `error`. Its description is one lower-case clause:
///
///     cannot start container `nginx-3`: the engine is gone
package struct Fault: Error, Hashable, Sendable, Codable, CustomStringConvertible {
    /// The name that the database gives to a fault.
    package static let name = "lab-fault"

    /// What was to be done, as an infinitive: `start container`.
    package let operation: String

    /// What it was to be done to.
    package let subject: String

    /// Why it could not be done, in the words of whoever refused.
    package let reason: String

    /// What a person can do about it, as one imperative clause.
    package let hint: String?

    /// Puts the parts together.
    package init(operation: String, subject: String, reason: String, hint: String? = nil) {
        self.operation = operation
        self.subject = subject
        self.reason = reason
        self.hint = hint
    }

    /// The text that people read.
    package var description: String {
        "cannot \(operation) `\(subject)`: \(reason)"
    }
}
