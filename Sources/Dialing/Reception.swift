/// What came of waiting for a peer's bytes.
package enum Reception: Hashable, Sendable {
    /// These bytes.
    case bytes([UInt8])

    /// The peer closed its side.
    case closed

    /// The peer reset the connection.
    case reset

    /// Nothing, until the time was over.
    case timeout
}
