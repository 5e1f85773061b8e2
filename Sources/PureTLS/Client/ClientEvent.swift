package import Interop

/// Something that passed on a connection, as the client saw it decrypted.
package enum ClientEvent: Hashable, Sendable {
    /// A handshake message; `length` is in bytes, with the header of 4.
    case message(HandshakeType, isHelloRetryRequest: Bool, sender: Role, length: Int)

    /// An alert.
    case alert(AlertDescription, sender: Role)
}
