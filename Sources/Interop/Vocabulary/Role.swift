/// One of the two peers of a connection.
package enum Role: String, Hashable, Sendable, Codable {
    /// The peer that sends the ClientHello.
    case client

    /// The peer that answers it.
    case server
}
