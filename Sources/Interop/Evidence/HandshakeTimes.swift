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
