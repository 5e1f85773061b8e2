import NIOCore
import NIOHTTP1
import _NIOFileSystem

/// A call as it goes on the wire.
struct Request: Sendable {
    /// What follows the head.
    enum Body: Sendable {
        case none
        case bytes(ByteChunks)
        case file(FileChunks)
    }

    let head: HTTPRequestHead
    let body: Body

    /// Sends all of it.
    func send(over outbound: NIOAsyncChannelOutboundWriter<HTTPClientRequestPart>) async throws {
        try await outbound.write(.head(head))
        switch body {
        case .none: break
        case .bytes(let chunks): try await send(chunks, over: outbound)
        case .file(let chunks): try await send(chunks, over: outbound)
        }
        try await outbound.write(.end(nil))
    }

    private func send<Chunks: AsyncSequence>(
        _ chunks: Chunks,
        over outbound: NIOAsyncChannelOutboundWriter<HTTPClientRequestPart>
    ) async throws where Chunks.Element == ByteBuffer {
        for try await chunk in chunks {
            try await outbound.write(.body(.byteBuffer(chunk)))
        }
    }
}
