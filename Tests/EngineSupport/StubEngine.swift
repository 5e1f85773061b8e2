package import DockerEngine
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// An engine of our own in this process, on a real unix socket, that records requests.
///
/// `GET /version` is answered with Docker's real reply and not recorded, since every
/// connection begins with it.
package final class StubEngine: Sendable {
    /// What it answers to a request.
    package typealias Script = @Sendable (StubRequest) -> StubReply

    /// Where it listens.
    package let location: EngineLocation
    private let script: Script
    private let received = Mutex<[StubRequest]>([])
    private let arrivals = AsyncStream<Void>.makeStream()
    private let hangUps = AsyncStream<Void>.makeStream()
    private let open = Mutex(0)

    private init(location: EngineLocation, script: @escaping Script) {
        self.location = location
        self.script = script
    }

    /// The requests so far, the oldest first.
    package var requests: [StubRequest] { received.withLock { $0 } }

    /// The one request that there was.
    package var request: StubRequest? { requests.count == 1 ? requests[0] : nil }

    /// Returns once a request has come in.
    package func awaitRequest() async {
        for await _ in arrivals.stream {
            return
        }
    }

    /// Returns once a client has hung up on an answer without end.
    package func awaitHangUp() async {
        for await _ in hangUps.stream {
            return
        }
    }

    /// Returns once no client has a connection any more.
    package func awaitNoConnection() async {
        while open.withLock({ $0 }) > 0, !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(1))
        }
    }

    /// Runs a stub for as long as `body` runs.
    package static func withStub<Result: Sendable>(
        _ script: @escaping Script,
        _ body: (StubEngine) async throws -> Result
    ) async throws -> Result {
        let directory = FileManager.default.temporaryDirectory
            .appending(path: "stub-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let socket = directory.appending(path: "engine.sock").path(percentEncoded: false)
        let stub = StubEngine(location: EngineLocation(socketPath: socket), script: script)
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .bind(unixDomainSocketPath: socket) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                        withPipeliningAssistance: false
                    )
                    return try Connection(wrappingChannelSynchronously: channel)
                }
            }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await stub.serve(server) }
            return try await body(stub)
        }
    }

    /// Runs a stub and connects to it.
    package static func withEngine<Result: Sendable>(
        clock: any Clock<Duration> = ContinuousClock(),
        _ script: @escaping Script,
        _ body: (Engine, StubEngine) async throws -> Result
    ) async throws -> Result {
        try await withStub(script) { stub in
            try await Engine.withEngine(at: stub.location, clock: clock) { engine in
                try await body(engine, stub)
            }
        }
    }
}

extension StubEngine {
    /// `GET /version`, Docker 20.10.24.
    private static let version = #"""
        {"Platform":{"Name":""},"Components":[{"Name":"Engine","Version":"20.10.24+dfsg1",
        "Details":{"ApiVersion":"1.41"}},{"Name":"containerd","Version":"1.6.20~ds1"}],
        "Version":"20.10.24+dfsg1","ApiVersion":"1.41","MinAPIVersion":"1.12","GitCommit":"5d6db84",
        "GoVersion":"go1.19.8","Os":"linux","Arch":"amd64","KernelVersion":"6.1.0-50-amd64"}
        """#

    /// The longest body, in bytes, that is read before the answer.
    private static let patience = 1024 * 1024

    private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    private func serve(_ server: NIOAsyncChannel<Connection, Never>) async throws {
        try await server.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    group.addTask { await self.serve(connection) }
                }
            }
        }
    }

    /// Answers the requests of one connection; a client that breaks off is no error here.
    private func serve(_ connection: Connection) async {
        open.withLock { $0 += 1 }
        defer { open.withLock { $0 -= 1 } }
        try? await connection.executeThenClose { inbound, outbound in
            var head: HTTPRequestHead?
            var body: [UInt8] = []
            var parts = inbound.makeAsyncIterator()
            while let part = try await parts.next() {
                switch part {
                case .head(let new):
                    head = new
                    body = []
                    if let length = Int(new.headers.first(name: "Content-Length") ?? ""),
                        length > Self.patience
                    {
                        // As Go's HTTP server: it answers, then hangs up on its side only.
                        try await send(answer(new, []), outbound)
                        outbound.finish()
                        while try await parts.next() != nil {}
                        return
                    }
                case .body(let buffer):
                    body.append(contentsOf: buffer.readableBytesView)
                case .end:
                    guard let head else { continue }
                    let reply = answer(head, body)
                    // However it shows: as an end, as an error, or before the answer is out.
                    defer {
                        if case .silent = reply.ending { hangUps.continuation.yield() }
                    }
                    try await send(reply, outbound)
                    if case .silent = reply.ending {
                        while try await parts.next() != nil {}
                    }
                    guard case .complete = reply.ending, !reply.untilClose else { return }
                }
            }
        }
    }

    private func answer(_ head: HTTPRequestHead, _ body: [UInt8]) -> StubReply {
        if head.uri == "/version" {
            return StubReply(200, Self.version)
        }
        let request = StubRequest(
            method: head.method.rawValue,
            target: head.uri,
            contentType: head.headers.first(name: "Content-Type"),
            body: body
        )
        received.withLock { $0.append(request) }
        arrivals.continuation.yield()
        return script(request)
    }

    private func send(
        _ reply: StubReply,
        _ outbound: NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>
    ) async throws {
        guard !reply.headless else { return }
        let head = HTTPResponseHead(
            version: reply.untilClose ? .http1_0 : .http1_1,
            status: HTTPResponseStatus(statusCode: reply.status)
        )
        try await outbound.write(.head(head))
        for chunk in reply.chunks {
            try await outbound.write(.body(.byteBuffer(ByteBuffer(bytes: chunk))))
        }
        if case .complete = reply.ending {
            try await outbound.write(.end(nil))
        }
    }
}
