import NIOCore
import NIOTLS

/// What comes out of the TLS handler, kept until it is asked for.
final class ChannelLog: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    /// Decrypted bytes that nobody has taken yet.
    var plaintext: [UInt8] = []

    /// The first error.
    private(set) var error: (any Error)?

    /// Whether the handshake is complete, the server's name verified.
    private(set) var isComplete = false

    /// Whether the peer said that it will send no more.
    private(set) var isClosed = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        plaintext.append(contentsOf: unwrapInboundIn(data).readableBytesView)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        self.error = self.error ?? error
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case TLSUserEvent.handshakeCompleted: isComplete = true
        case TLSUserEvent.shutdownCompleted: isClosed = true
        default: break
        }
    }
}
