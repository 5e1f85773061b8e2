/// When the hellos passed, in microseconds since the start of the connection.
///
/// A time is nil where the event did not happen.
package struct WireTimes: Hashable, Sendable, Codable {
    /// The client's first byte.
    package var firstByteSent: Int?

    /// The last byte of the first ClientHello.
    package var clientHelloSent: Int?

    /// The server's first byte.
    package var firstByteReceived: Int?

    /// The last byte of the ServerHello; a HelloRetryRequest is not one.
    package var serverHelloReceived: Int?

    /// The latest byte, in either direction.
    package var lastByte: Int?

    /// The server's end of the stream, or its reset.
    package var ended: Int?

    /// Makes one with nothing in it yet.
    package init() {}
}
