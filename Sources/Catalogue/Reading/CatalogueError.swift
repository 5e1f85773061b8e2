/// Something in a data file, a matrix or a selection that the lab cannot work with.
///
/// Its description is one clause, ready to follow `error: ` unedited. Where the culprit stands in
/// a file, it begins with the place; otherwise with what was to be done:
///
///     Matrices/x.yaml:4:11: unknown group `X25519Kyber`; did you mean `X25519Kyber768Draft00`?
///     cannot read `Matrices/x.yaml`: there is no such file
package struct CatalogueError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was to be done, as an infinitive: `read`.
    package let operation: String

    /// What it was to be done to: a path, or the words of an option.
    package let subject: String

    /// Where the culprit stands; nil for what is not in a file, or is the whole of it.
    package let place: Place?

    /// What is wrong.
    package let reason: Reason

    /// What a person can do about it, as one imperative clause.
    package let hint: String?

    /// Puts the parts together.
    package init(
        operation: String,
        subject: String,
        place: Place? = nil,
        reason: Reason,
        hint: String? = nil,
    ) {
        self.operation = operation
        self.subject = subject
        self.place = place
        self.reason = reason
        self.hint = hint
    }

    init(at place: Place, _ reason: Reason, hint: String? = nil) {
        self.init(
            operation: "read",
            subject: place.file,
            place: place,
            reason: reason,
            hint: hint,
        )
    }

    /// The text that people read.
    package var description: String {
        place.map { "\($0): \(reason)" } ?? "cannot \(operation) `\(subject)`: \(reason)"
    }
}
