/// One handshake message, as it was seen to pass.
package struct WireMessage: Hashable, Sendable, Codable {
    /// Its type as it stands in its header.
    package let type: HandshakeType

    /// Whether it is a ServerHello that asks the client to try again (RFC 8446 section 4.1.4).
    package let isHelloRetryRequest: Bool

    /// Who sent it.
    package let sender: Role

    /// Its length in bytes, with the header of 4.
    package let length: Int

    /// When its last byte passed, in microseconds since the start of the connection.
    package let time: Int

    /// Puts the parts together.
    package init(
        type: HandshakeType,
        isHelloRetryRequest: Bool = false,
        sender: Role,
        length: Int,
        time: Int,
    ) {
        self.type = type
        self.isHelloRetryRequest = isHelloRetryRequest
        self.sender = sender
        self.length = length
        self.time = time
    }
}

extension WireMessage: CustomStringConvertible {
    /// The registry's spelling of its type; `hello_retry_request` for what is one.
    package var description: String {
        isHelloRetryRequest ? "hello_retry_request" : type.description
    }
}
