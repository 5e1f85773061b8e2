package import Dialing
import Glibc

/// A server's side of one connection, on a thread of its own, since both sides block.
package enum Peer {
    /// Serves the first connection to a port, while `body` is the client.
    package static func serving<Result>(
        _ serve: @escaping @Sendable (consuming StreamSocket) -> Void,
        to body: (UInt16) throws -> Result,
    ) throws -> Result {
        let listener = try StreamListener.listening(on: 0)
        let port = try listener.port
        let work = Work(listener: listener, serve: serve)
        var thread = pthread_t()
        let argument = unsafe Unmanaged.passRetained(work).toOpaque()
        let result = unsafe pthread_create(&thread, nil, run, argument)
        guard result == 0 else { throw SystemError(number: result) }
        defer {
            comeAndGo(port)
            pthread_join(thread, nil)
        }
        return try body(port)
    }

    /// Connects and closes: where the client never came, the thread waits for somebody.
    private static func comeAndGo(_ port: UInt16) {
        let socket = try? StreamSocket.bound(to: .standard)
        _ = try? socket?.beginConnecting(to: .standard, port: port)
    }

    /// Reads what the client says first, then says this, and closes.
    package static func saying(_ answer: [UInt8]) -> @Sendable (consuming StreamSocket) -> Void {
        { socket in
            let later = MonotonicClock.now + 10_000_000
            _ = try? socket.receive(until: later)
            _ = try? socket.send(answer, until: later)
        }
    }

    private static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
        { argument in
            guard let argument = unsafe argument else { return nil }
            let work = unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue()
            if let socket = try? work.listener.accept() { work.serve(socket) }
            return nil
        }

    private final class Work: Sendable {
        let listener: StreamListener
        let serve: @Sendable (consuming StreamSocket) -> Void

        init(
            listener: consuming StreamListener,
            serve: @escaping @Sendable (consuming StreamSocket) -> Void,
        ) {
            self.listener = listener
            self.serve = serve
        }
    }
}
