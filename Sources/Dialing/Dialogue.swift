package import Interop
import Wire

/// A TCP connection to a server of the bench, whose every byte the wire reader sees first.
///
/// All clients speak through it: what is measured and what is read on the wire does
/// not depend on the TLS library behind it. Times are counted from its beginning.
package struct Dialogue: ~Copyable {
    private let socket: StreamSocket
    private let start: Int
    private let deadline: Int
    private var observer: WireObserver

    /// What is to be told of it when it is over.
    package var times = HandshakeTimes()

    /// When bytes were last handed to the kernel; nil before any were.
    package private(set) var lastSend: Int?

    /// Prepares a connection from a source address; the time runs from here.
    package init(
        from source: LoopbackAddress,
        timeout: Int,
        serverShareLengths: [NamedGroup: Int],
    ) throws(SystemError) {
        socket = try StreamSocket.bound(to: source)
        observer = WireObserver(serverShareLengths: serverShareLengths)
        start = MonotonicClock.now
        deadline = start + timeout
    }

    /// Microseconds since the beginning.
    package var elapsed: Int {
        MonotonicClock.now - start
    }

    /// The clock of this connection, for whoever wants to note a time by it.
    package var clock: () -> Int {
        let start = start
        return { MonotonicClock.now - start }
    }

    /// What the wire reader has read so far.
    package var wire: WireEvidence {
        observer.evidence
    }

    /// Connects to a port of 127.0.0.1.
    package mutating func connect(to port: UInt16) throws(SystemError) -> ConnectResult {
        let result = try socket.connect(to: .standard, port: port, until: deadline)
        if result == .connected { times.connected = elapsed }
        return result
    }

    /// Sends bytes; false where the peer is gone or the time was over.
    package mutating func send(_ bytes: [UInt8]) throws(SystemError) -> Bool {
        guard !bytes.isEmpty else { return true }
        observer.sent(bytes.span, at: .microseconds(elapsed))
        // Before the call: on a loopback the server may have answered when it returns.
        lastSend = elapsed
        if times.clientHelloSent == nil { times.clientHelloSent = lastSend }
        return try socket.send(bytes, until: deadline)
    }

    /// Waits for the peer's bytes until the time is over.
    package mutating func receive() throws(SystemError) -> Reception {
        let reception = try socket.receive(until: deadline)
        let time = Duration.microseconds(elapsed)
        switch reception {
        case .bytes(let bytes):
            observer.received(bytes.span, at: time)
            if times.serverHelloReceived == nil {
                times.serverHelloReceived = observer.evidence.times.serverHelloReceived
            }
        case .closed: observer.closed(.closed, at: time)
        case .reset: observer.closed(.reset, at: time)
        case .timeout: break
        }
        return reception
    }
}
