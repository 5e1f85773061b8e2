import DockerEngine
import Foundation
import LabTesting
import NIOCore
import NIOPosix
import Synchronization

/// A way to the engine through a socket of the test's own, which can be watched, and cut.
///
/// What passes is not changed. Once it is cut, all is as if the engine's process had
/// ended: every connection breaks off, and nothing listens any more.
final class EngineLine: Sendable {
    /// Is told of every step of a request before it is passed on.
    typealias Watch = @Sendable (_ step: Step, _ line: EngineLine) async throws -> Void

    /// A request, by its method and its target without the API's version, on its way or about
    /// to be answered.
    enum Step: Hashable, Sendable {
        case asked(String)
        case answered(String)
    }

    private typealias Connection = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    /// Where it listens.
    let location: EngineLocation

    private let engine: EngineLocation
    private let watch: Watch
    private let channels = Mutex<[any Channel]?>([])

    private init(_ location: EngineLocation, to engine: EngineLocation, watch: @escaping Watch) {
        self.location = location
        self.engine = engine
        self.watch = watch
    }

    /// What makes pqlab go this way.
    var environment: [String: String] {
        ["DOCKER_HOST": "unix://\(location.socketPath)"]
    }

    /// Keeps a line to this machine's engine open for as long as `body` runs.
    static func withLine<Result: Sendable>(
        watch: @escaping Watch = { _, _ in },
        _ body: (EngineLine) async throws -> Result
    ) async throws -> Result {
        let folder = try Folder()
        let line = EngineLine(
            EngineLocation(socketPath: "\(folder.path)/engine.sock"),
            to: try await LiveLab.findEngine(ProcessInfo.processInfo.environment),
            watch: watch,
        )
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .bind(unixDomainSocketPath: line.location.socketPath) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try Connection(wrappingChannelSynchronously: channel)
                }
            }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            defer { group.cancelAll() }
            group.addTask { try await line.serve(server) }
            return try await body(line)
        }
    }

    /// Breaks every connection off, and listens no more.
    func cut() {
        let open = channels.withLock { channels in
            defer { channels = nil }
            return channels ?? []
        }
        for channel in open { channel.close(promise: nil) }
    }

    /// Takes note of a channel that a cut has to close; false where the line is cut already.
    private func holds(_ channel: any Channel) -> Bool {
        channels.withLock { channels in
            channels?.append(channel)
            return channels != nil
        }
    }

    private func serve(_ server: NIOAsyncChannel<Connection, Never>) async throws {
        _ = holds(server.channel)
        try await server.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    // One that breaks off is the matter of its two ends.
                    group.addTask { try? await self.serve(connection) }
                }
            }
        }
    }

    private func serve(_ client: Connection) async throws {
        try await client.executeThenClose { requests, answers in
            let engine = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .connect(unixDomainSocketPath: engine.socketPath) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try Connection(wrappingChannelSynchronously: channel)
                    }
                }
            try await engine.executeThenClose { replies, orders in
                guard holds(client.channel), holds(engine.channel) else { return }
                let asked = Asked()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for try await bytes in requests {
                            if let request = Self.request(in: bytes) {
                                try await self.watch(.asked(request), self)
                                asked.request.withLock { $0 = request }
                            }
                            try await orders.write(bytes)
                        }
                    }
                    group.addTask {
                        for try await bytes in replies {
                            if let request = asked.request.withLock({ $0.take() }) {
                                try await self.watch(.answered(request), self)
                            }
                            try await answers.write(bytes)
                        }
                    }
                    try await group.next()
                    group.cancelAll()
                }
            }
        }
    }

    /// The method and the target of the request that begins here; nil for the middle of one.
    private static func request(in bytes: ByteBuffer) -> String? {
        let line = bytes.readableBytesView.prefix(4096).prefix { $0 != 0x0D }
        let words = String(decoding: line, as: UTF8.self).split(separator: " ")
        guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].hasPrefix("/") else {
            return nil
        }
        return "\(words[0]) \(words[1].replacing(/^\/v[0-9.]+/, with: ""))"
    }

    /// The request of a connection that waits for its answer.
    private final class Asked: Sendable {
        let request = Mutex<String?>(nil)
    }
}
