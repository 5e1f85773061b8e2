/// How the server ended its direction of a connection.
package enum WireEnding: String, Hashable, Sendable, Codable {
    /// It closed in order: the client read the end of the stream (FIN).
    case closed

    /// It reset the connection (RST).
    case reset
}
