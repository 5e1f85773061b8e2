/// Some bytes that a process wrote to one of its streams.
///
/// Where one chunk ends and the next begins means nothing; ``LineDecoder`` finds lines.
package struct OutputChunk: Hashable, Sendable {
    /// The stream that they were written to.
    package let stream: StandardStream

    /// The bytes, at least one.
    package let bytes: [UInt8]

    /// Puts a chunk together.
    package init(stream: StandardStream, bytes: [UInt8]) {
        self.stream = stream
        self.bytes = bytes
    }
}
