import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// An HTTP server in this process, in place of a mirror or an engine; records requests.
package final class StubServer: Sendable {
    /// What is answered to a request such as `GET /dists/trixie/InRelease`.
    package typealias Script = @Sendable (String) -> StubAnswer

    private let script: Script
    private let received = Mutex<[String]>([])
    private let connections = Mutex<[any Channel]>([])

    private init(_ script: @escaping Script) {
        self.script = script
    }

    /// The requests so far, each as its method and target, the oldest first.
    package var requests: [String] { received.withLock { $0 } }

    /// Runs a server on a free port of the loopback for as long as `body` runs.
    package static func withServer<Result: Sendable>(
        _ script: @escaping Script,
        _ body: (_ address: String, StubServer) async throws -> Result
    ) async throws -> Result {
        let stub = StubServer(script)
        let server = try await stub.bootstrap.bind(host: "127.0.0.1", port: 0).get()
        let port = server.localAddress?.port ?? 0
        return try await stub.serve(server) { try await body("http://127.0.0.1:\(port)", $0) }
    }

    /// Runs a server on a unix socket for as long as `body` runs.
    package static func withSocket<Result: Sendable>(
        _ script: @escaping Script,
        _ body: (_ path: String, StubServer) async throws -> Result
    ) async throws -> Result {
        try await withDirectory { directory in
            let path = "\(directory)/engine.sock"
            let stub = StubServer(script)
            let server = try await stub.bootstrap.bind(unixDomainSocketPath: path).get()
            return try await stub.serve(server) { try await body(path, $0) }
        }
    }
}

extension StubServer {
    private var bootstrap: ServerBootstrap {
        ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                self.connections.withLock { $0.append(channel) }
                return channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(StubConnection(self))
                }
            }
    }

    private func serve<Result: Sendable>(
        _ server: any Channel,
        _ body: (StubServer) async throws -> Result
    ) async throws -> Result {
        defer {
            server.close(promise: nil)
            connections.withLock { $0.forEach { $0.close(promise: nil) } }
        }
        return try await body(self)
    }

    /// What is answered to a request, which is recorded.
    fileprivate func answer(_ request: String) -> StubAnswer {
        received.withLock { $0.append(request) }
        return script(request)
    }
}

/// Answers the requests of one connection.
///
/// It works on the event loop alone: tests that compute keep the threads of tasks, and whoever asks
/// does not wait for ever.
private final class StubConnection: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let stub: StubServer
    private var line = ""

    init(_ stub: StubServer) {
        self.stub = stub
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): line = "\(head.method) \(head.uri)"
        case .body: break
        case .end: answer(stub.answer(line), in: context)
        }
    }

    private func answer(_ answer: StubAnswer, in context: ChannelHandlerContext) {
        let body = ByteBuffer(bytes: answer.body)
        context.write(wrapOutboundOut(.head(answer.head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        if answer.isPatient { return }
        if answer.promise != nil {
            context.close(promise: nil)
        } else {
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}

extension StubAnswer {
    fileprivate var head: HTTPResponseHead {
        var fields = HTTPHeaders(headers.map { ($0.key, $0.value) })
        if let promise { fields.add(name: "Content-Length", value: "\(promise)") }
        let status = HTTPResponseStatus(statusCode: status)
        return HTTPResponseHead(version: .http1_1, status: status, headers: fields)
    }
}
