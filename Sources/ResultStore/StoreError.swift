/// Something that a result file could not, or would not, do.
///
/// Its description is one lower-case clause naming the operation, the subject and
/// the reason, ready to follow `error: ` unedited:
///
///     cannot open `.pqlab/lab.db`: it is not an SQLite database
package struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was to be done, as an infinitive: `record a wave of`.
    package let operation: String

    /// What it was to be done to: a file, or a run such as `run 3`.
    package let subject: String

    /// Why it could not be done.
    package let reason: Reason

    /// The number of the one cell with which it could not; nil where it is not one cell's.
    let cell: Int?

    /// What a person can do about it, as one imperative clause; nil where nothing helps.
    package var hint: String? { reason.hint }

    /// Puts the parts together.
    package init(operation: String, subject: String, reason: Reason, cell: Int? = nil) {
        self.operation = operation
        self.subject = subject
        self.reason = reason
        self.cell = cell
    }

    /// The text that people read.
    package var description: String {
        "cannot \(operation) `\(subject)`: \(reason)"
    }
}
