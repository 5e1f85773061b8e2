/// How far a connection got, in the words that a `timeout` names.
package enum HandshakePhase: String, Hashable, Sendable, Codable, CaseIterable {
    /// Waiting for the server to start listening.
    case start

    /// Waiting for TCP to connect.
    case connect

    /// The ClientHello is sent; waiting for the ServerHello.
    case serverHello = "server-hello"

    /// The ServerHello is there; waiting for the server's Finished.
    case finished

    /// The handshake is complete; waiting for the HTTP response.
    case response
}
