import NIOCore
import NIOHTTP1

/// Reads one response, a part at a time.
///
/// It is an actor only so that each read can be a task of its own, in a race with the
/// call's deadline; the reads follow one another.
actor ResponseReader {
    private var iterator: NIOAsyncChannelInboundStream<HTTPClientResponsePart>.AsyncIterator

    /// Starts to read; what comes in can be read once.
    init(_ inbound: NIOAsyncChannelInboundStream<HTTPClientResponsePart>) {
        iterator = inbound.makeAsyncIterator()
    }

    /// The next part to arrive, or nil where the engine closes the connection.
    func next() async throws -> HTTPClientResponsePart? {
        var iterator = iterator
        defer { self.iterator = iterator }
        return try await iterator.next(isolation: self)
    }
}
