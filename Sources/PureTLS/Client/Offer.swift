package import Interop

/// What a client asks for in one connection of TLS 1.3.
package struct Offer: Sendable {
    /// The groups that it has, in the order of preference.
    package var groups: [NamedGroup]

    /// Those of them that it sends a key share of; a server has to ask for any other.
    package var sharedGroups: [NamedGroup]

    /// The cipher suites, in the order of preference.
    package var cipherSuites = CipherSuite.own

    /// What is wrong with the first key share, on purpose; nil for nothing.
    package var shareFault: ShareFault?

    /// The ticket of an earlier connection, and its age in milliseconds; nil for a full handshake.
    package var ticket: (Ticket, age: Int)?

    /// An offer of groups, with a key share of each, or of some.
    package init(groups: [NamedGroup], sharedGroups: [NamedGroup]? = nil) {
        self.groups = groups
        self.sharedGroups = sharedGroups ?? groups
    }
}
