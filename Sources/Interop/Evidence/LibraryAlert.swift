/// An alert as the client's TLS library reported it, or let it be read, sent or received.
///
/// After the ServerHello alerts are encrypted (RFC 8446 section 6), so the wire
/// reader sees only that there was a record; the library, or the secrets that it logs, tell what
/// was in it.
package struct LibraryAlert: Hashable, Sendable, Codable {
    /// What the alert says.
    package let description: AlertDescription

    /// Who sent it.
    package let sender: Role

    /// Puts the parts together.
    package init(description: AlertDescription, sender: Role) {
        self.description = description
        self.sender = sender
    }
}
