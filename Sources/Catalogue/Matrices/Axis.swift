import Interop

/// One of the things that a matrix varies.
package enum Axis: String, Hashable, Sendable, CaseIterable {
    /// The server under test.
    case server

    /// The OpenSSL under it.
    case release

    /// The group offered; `any` where that is left to the client.
    case group

    /// How the server's groups are set.
    case policy

    /// What the server presents.
    case certificate

    /// Who connects.
    case client

    /// What the client does.
    case scenario

    /// The key of the list of its values in a matrix.
    var plural: String {
        self == .policy ? "policies" : rawValue + "s"
    }

    /// The value of a cell on this axis.
    func value(of cell: Cell) -> String {
        switch self {
        case .server: cell.server
        case .release: cell.release
        case .group: cell.groupName
        case .policy: cell.policy.rawValue
        case .certificate: cell.certificate.rawValue
        case .client: cell.client.description
        case .scenario: cell.scenario.rawValue
        }
    }

    /// Whether a cell has a value on this axis; a client is meant by its stack alone, too.
    func matches(_ value: String, _ cell: Cell) -> Bool {
        matches(value, own: self.value(of: cell))
    }

    /// The same where the cell's own value is at hand.
    func matches(_ value: String, own: String) -> Bool {
        own == value || (self == .client && ClientName(own).stack == value)
    }
}
