/// When the steps of one connection happened, in microseconds of a monotonic clock.
///
/// All are counted from the call to `connect`; nil where the step was not reached.
package struct HandshakeTimes: Hashable, Sendable, Codable {
    /// TCP connected.
    package var connected: Int?

    /// The ClientHello was handed to the kernel.
    package var clientHelloSent: Int?

    /// The record that completes the ServerHello was read.
    package var serverHelloReceived: Int?

    /// The client's Finished was handed to the kernel.
    package var finishedSent: Int?

    /// The first byte of the HTTP response was decrypted.
    package var firstResponseByte: Int?

    /// Makes one with nothing in it yet.
    package init() {}
}

extension HandshakeTimes {
    /// From the ClientHello until the record that completes the ServerHello was read.
    package var serverHelloInterval: Int? { Self.interval(clientHelloSent, serverHelloReceived) }

    /// From TCP connected until the client's Finished was handed to the kernel.
    package var handshakeInterval: Int? { Self.interval(connected, finishedSent) }

    /// From TCP connected until the first byte of the response was decrypted.
    package var firstByteInterval: Int? { Self.interval(connected, firstResponseByte) }

    private static func interval(_ start: Int?, _ end: Int?) -> Int? {
        guard let start, let end else { return nil }
        return end - start
    }
}
