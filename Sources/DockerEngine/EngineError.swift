/// A request that the container engine could not, or would not, carry out.
///
/// Its description is one lower-case clause naming the operation, the subject
/// and the reason, ready to follow `error: ` unedited:
///
///     cannot start container `nginx-3`: port 4433 is already allocated
package struct EngineError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, in the imperative: `start container`.
    package let operation: String

    /// The container, image or socket it was tried on, or nil for the engine as a whole.
    package let subject: String?

    /// Why it did not happen.
    package let reason: Reason

    /// What the user may do about it: one imperative clause.
    package let hint: String?

    /// Puts an error together; `hint` replaces the one that the reason suggests.
    package init(operation: String, subject: String?, reason: Reason, hint: String? = nil) {
        self.operation = operation
        self.subject = subject
        self.reason = reason
        self.hint = hint ?? reason.hint
    }

    /// The whole error in one clause, cause last.
    package var description: String {
        guard let subject else { return "cannot \(operation): \(reason)" }
        return "cannot \(operation) `\(subject)`: \(reason)"
    }
}
