package import Interop

/// What is done to the lab itself in one run; nothing in any that is not a calibration.
package struct Tamperings: Sendable {
    /// By the client whose libraries they are about.
    package var clients: [ClientName: Tampering] = [:]

    /// By the server that they are about.
    package var servers: [String: Tampering] = [:]

    /// Makes a run in which nothing is tampered with.
    package init() {}

    /// What of it is done where a cell is tried.
    package func tampering(of cell: Cell) -> Tampering {
        var tampering = servers[cell.server] ?? Tampering()
        tampering.libssl = clients[cell.client]?.libssl
        tampering.libcrypto = clients[cell.client]?.libcrypto
        return tampering
    }
}
