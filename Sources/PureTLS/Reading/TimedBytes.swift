package import Interop

/// Bytes of one peer, in the piece in which they crossed a connection.
package struct TimedBytes: Hashable, Sendable {
    /// Who sent them.
    package let sender: Role

    /// The bytes.
    package let bytes: [UInt8]

    /// When they were seen, in microseconds since the start of the connection.
    package let time: Int

    /// Puts the parts together.
    package init(_ bytes: [UInt8], from sender: Role, at time: Int) {
        self.sender = sender
        self.bytes = bytes
        self.time = time
    }
}
