import Dialing

/// Connections that nobody accepts.
final class Crowd {
    private let socket: StreamSocket
    private let others: Crowd?

    /// How many there are.
    let count: Int

    /// Begins that many connections to a port.
    init(of count: Int, at port: UInt16) throws {
        self.count = count
        socket = try StreamSocket.bound(to: .standard)
        _ = try socket.beginConnecting(to: .standard, port: port)
        others = count > 1 ? try Crowd(of: count - 1, at: port) : nil
    }
}
