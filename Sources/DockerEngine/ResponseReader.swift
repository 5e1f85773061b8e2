import AsyncHTTPClient
import NIOCore

/// Reads the body of one response, a chunk at a time.
///
/// It is an actor only so that each read can be a task of its own, in a race with the
/// call's deadline; the reads follow one another.
actor ResponseReader {
    private var iterator: HTTPClientResponse.Body.AsyncIterator

    /// Starts to read; a body can be read once.
    init(_ body: HTTPClientResponse.Body) {
        iterator = body.makeAsyncIterator()
    }

    /// The next bytes to arrive, or nil at the end.
    func next() async throws -> ByteBuffer? {
        var iterator = iterator
        defer { self.iterator = iterator }
        return try await iterator.next(isolation: self)
    }
}
