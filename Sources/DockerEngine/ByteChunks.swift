import NIOCore

/// Hands out bytes in memory in pieces, as a file would.
///
/// An engine that refuses an archive does so before it has read it all, and hangs up
/// soon after. With a body in one piece, the refusal would be lost with the connection;
/// between two pieces there is time to listen.
struct ByteChunks: AsyncSequence, Sendable {
    let bytes: [UInt8]

    struct AsyncIterator: AsyncIteratorProtocol {
        var rest: ByteBuffer

        mutating func next() async -> ByteBuffer? {
            guard rest.readableBytes > 0 else { return nil }
            return rest.readSlice(length: Swift.min(rest.readableBytes, 128 * 1024))
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(rest: ByteBuffer(bytes: bytes))
    }
}
