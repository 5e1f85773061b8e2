/// Something that a command was asked for and cannot do as asked.
///
/// Its description is one lower-case clause, ready to follow `error: ` unedited.
struct CommandError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was to be done, as an infinitive.
    let operation: String

    /// What it was to be done to.
    let subject: String

    /// Why it is not done.
    let reason: String

    /// What a person can do about it, as one imperative clause.
    let hint: String?

    /// What the command ends with.
    let status: ExitStatus

    init(
        _ operation: String,
        _ subject: String,
        _ reason: String,
        hint: String? = nil,
        status: ExitStatus = .misuse,
    ) {
        self.operation = operation
        self.subject = subject
        self.reason = reason
        self.hint = hint
        self.status = status
    }

    var description: String {
        "cannot \(operation) `\(subject)`: \(reason)"
    }
}
