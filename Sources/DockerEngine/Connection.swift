import NIOCore
import NIOHTTP1
import NIOPosix

/// A connection to the engine, made for one exchange and closed with it.
///
/// A unix socket costs too little to keep one open between two calls, and waits, logs and
/// events hold theirs for hours.
typealias Connection = NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>

extension EngineLocation {
    /// Connects to the socket.
    ///
    /// A socket that refuses will refuse again a moment later: that is an answer, not a reason
    /// to try once more.
    func connect() async throws -> Connection {
        try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .connectTimeout(.seconds(10))
            .connect(unixDomainSocketPath: socketPath) { channel in
                channel.eventLoop.makeCompletedFuture {
                    var framing = HTTPRequestEncoder.Configuration()
                    framing.automaticallySetFramingHeaders = false
                    try channel.pipeline.syncOperations.addHTTPClientHandlers(
                        encoderConfiguration: framing
                    )
                    return try Connection(wrappingChannelSynchronously: channel)
                }
            }
    }
}
