/// Bytes of a peer that could not be read as TLS.
///
/// Its description is one lower-case clause naming the subject and the reason:
///
///     cannot read `ServerHello`: `random` needs 32 bytes and 7 are left
package struct WireError: Error, Hashable, Sendable {
    /// What was tried; always `read`.
    package let operation: String

    /// What was to be read, as RFC 8446 names it.
    package let subject: String

    /// Why it could not be read.
    package let reason: Reason

    /// What to do about it; nothing can be done about a peer's bytes.
    package let hint: String?

    /// Says what could not be read, and why.
    package init(reading subject: String, _ reason: Reason) {
        operation = "read"
        self.subject = subject
        self.reason = reason
        hint = nil
    }
}

extension WireError: CustomStringConvertible {
    /// The text that people read.
    package var description: String {
        "cannot \(operation) `\(subject)`: \(reason)"
    }
}
