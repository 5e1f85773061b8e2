package import Interop

/// What the probe is to do with one wave of endpoints.
///
/// It is one JSON file in the bench. The answer is one ``ProbeEvent`` a line.
package struct ProbePlan: Sendable, Codable {
    /// What shapes call the groups.
    package let names: GroupNames

    /// Lengths of `key_exchange` in a server's share, in bytes, by group.
    package let serverShareLengths: [NamedGroup: Int]

    /// The DER certificate of the lab's authority, which every chain must lead to.
    ///
    /// Nil only for a handshake by hand: then no chain is verified.
    package let authority: [UInt8]?

    /// The name that the server's certificate must carry, also sent as SNI.
    package let serverName: String

    /// The longest that one handshake with its request may take, in microseconds.
    package let timeout: Int

    /// The longest that a server may take to be ready, in microseconds.
    package let startTimeout: Int

    /// What the order of handshakes is drawn from.
    package let seed: UInt64

    /// The servers of the wave.
    package let endpoints: [ProbeEndpoint]

    /// The clients that the blocks name.
    package let clients: [ProbeClient]

    /// The work, in order.
    package let blocks: [ProbeBlock]

    /// The servers that go on running when all is done, by their UUIDs; nil for none.
    package var kept: Set<String>?

    /// Whether the secrets of all connections are told, so that a capture can be read; nil for no.
    package var tellsKeys: Bool?

    /// Puts the parts together.
    package init(
        names: GroupNames,
        serverShareLengths: [NamedGroup: Int],
        authority: [UInt8]?,
        serverName: String,
        timeout: Int,
        startTimeout: Int,
        seed: UInt64,
        endpoints: [ProbeEndpoint],
        clients: [ProbeClient],
        blocks: [ProbeBlock],
    ) {
        self.names = names
        self.serverShareLengths = serverShareLengths
        self.authority = authority
        self.serverName = serverName
        self.timeout = timeout
        self.startTimeout = startTimeout
        self.seed = seed
        self.endpoints = endpoints
        self.clients = clients
        self.blocks = blocks
    }
}
