/// What made a client stop working on a connection.
package enum HandshakeStop: String, Hashable, Sendable, Codable {
    /// The whole response was read, or what was asked for was done.
    case done

    /// The client library refused the task before a byte was sent.
    case cannot

    /// The client library reported an error.
    case libraryError = "library-error"

    /// The server closed its side in the middle.
    case closed

    /// The connection was reset.
    case reset

    /// Nobody was listening.
    case connectionRefused = "connection-refused"

    /// The time for one handshake was over.
    case timeout
}
