/// An alert that crossed the wire in plaintext.
///
/// After a TLS 1.3 ServerHello alerts are encrypted, and the wire shows only that there was a record.
package struct WireAlert: Hashable, Sendable, Codable {
    /// How grave it says that it is.
    package let level: AlertLevel

    /// What it complains about.
    package let description: AlertDescription

    /// Who sent it.
    package let sender: Role

    /// When its record was complete, in microseconds since the start of the connection.
    package let time: Int

    /// Puts the parts together.
    package init(level: AlertLevel, description: AlertDescription, sender: Role, time: Int) {
        self.level = level
        self.description = description
        self.sender = sender
        self.time = time
    }
}
