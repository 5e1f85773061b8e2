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
        let server = try await bootstrap.bind(
            host: "127.0.0.1",
            port: 0,
            childChannelInitializer: initialise,
        )
        let port = server.channel.localAddress?.port ?? 0
        return try await serve(server, script) { try await body("http://127.0.0.1:\(port)", $0) }
    }

    /// Runs a server on a unix socket for as long as `body` runs.
    package static func withSocket<Result: Sendable>(
        _ script: @escaping Script,
        _ body: (_ path: String, StubServer) async throws -> Result
    ) async throws -> Result {
        try await withDirectory { directory in
            let path = "\(directory)/engine.sock"
            let server = try await bootstrap.bind(
                unixDomainSocketPath: path,
                childChannelInitializer: initialise,
            )
            return try await serve(server, script) { try await body(path, $0) }
        }
    }
}

extension StubServer {
    private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    private static var bootstrap: ServerBootstrap {
        ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
    }

    @Sendable private static func initialise(_ channel: any Channel) -> EventLoopFuture<Connection>
    {
        channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.configureHTTPServerPipeline()
            return try Connection(wrappingChannelSynchronously: channel)
        }
    }

    private static func serve<Result: Sendable>(
        _ server: NIOAsyncChannel<Connection, Never>,
        _ script: @escaping Script,
        _ body: (StubServer) async throws -> Result
    ) async throws -> Result {
        let stub = StubServer(script)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask {
                try await server.executeThenClose { connections in
                    try await withThrowingDiscardingTaskGroup { group in
                        for try await connection in connections {
                            group.addTask { try? await stub.answer(connection) }
                        }
                    }
                }
            }
            return try await body(stub)
        }
    }

    private func answer(_ connection: Connection) async throws {
        try await connection.executeThenClose { inbound, outbound in
            var line = ""
            for try await part in inbound {
                switch part {
                case .head(let head):
                    line = "\(head.method) \(head.uri)"
                case .body:
                    break
                case .end:
                    let request = line
                    received.withLock { $0.append(request) }
                    let answer = script(request)
                    try await outbound.write(.head(answer.head))
                    try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: answer.body))))
                    if answer.isPatient { continue }
                    if answer.promise != nil { return }
                    try await outbound.write(.end(nil))
                }
            }
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
