package import Interop

/// One handshake message and its length.
package struct MessageLength: Hashable, Sendable {
    /// Who sent it.
    package let sender: Role

    /// Its kind.
    package let type: HandshakeType

    /// The registry's name of it; `hello_retry_request` for that kind of ServerHello.
    package let name: String

    /// Its length in bytes, with its header of four (RFC 8446 section 4).
    package let length: Int

    /// Puts the parts together.
    package init(sender: Role, type: HandshakeType, name: String, length: Int) {
        self.sender = sender
        self.type = type
        self.name = name
        self.length = length
    }
}
