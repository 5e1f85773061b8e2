/// What a client does in one cell.
package enum Scenario: String, Hashable, Sendable, Codable, CaseIterable {
    /// TLS 1.3 only, offer exactly the cell's group, verify, one GET, close.
    case handshake

    /// Offer what the client's library offers by itself, verify, one GET, close.
    ///
    /// Nothing is set, neither groups nor protocol versions; no configuration file is read. Which
    /// group comes of it is what the cell is to find out, so it names none.
    case asShipped = "as-shipped"

    /// What stands in place of a group's name in a cell that names none.
    package static let anyGroup = "any"

    /// Whether a cell of it names the one group that the client offers.
    package var namesGroup: Bool {
        switch self {
        case .handshake: true
        case .asShipped: false
        }
    }
}
