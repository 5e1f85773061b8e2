/// What a client does in one cell.
package enum Scenario: String, Hashable, Sendable, Codable, CaseIterable {
    /// TLS 1.3 only, offer exactly the cell's group, verify, one GET, close.
    case handshake
}
