import Glibc

@testable import Dialing

/// The two ends of a connection.
final class Pair {
    /// The client's end.
    let client: StreamSocket

    private var server: StreamSocket?

    /// Connects a client.
    init(
        from source: LoopbackAddress = .standard,
        clock: @escaping @Sendable () -> Int = { MonotonicClock.now },
    ) throws {
        let listener = try StreamListener.listening(on: 0)
        client = try StreamSocket.bound(to: source, clock: clock)
        let deadline = MonotonicClock.now + 10_000_000
        guard try client.connect(to: .standard, port: listener.port, until: deadline) == .connected
        else { throw SystemError(number: ECONNREFUSED) }
        server = try listener.accept()
    }

    /// Lends the server's end, while it is there.
    func withServer<Result>(_ body: (borrowing StreamSocket) throws -> Result) throws -> Result {
        guard let socket = server.take() else { throw SystemError(number: ENOTCONN) }
        do {
            let result = try body(socket)
            server = consume socket
            return result
        } catch {
            server = consume socket
            throw error
        }
    }

    /// Closes the server's end.
    func closeServer() {
        server = nil
    }

    /// Resets the server's end.
    func resetServer() throws {
        guard let server = server.take() else { return }
        try Self.reset(server)
    }

    /// Closes a socket so that the peer sees a reset.
    static func reset(_ socket: consuming StreamSocket) throws {
        try socket.endByReset()
    }
}
