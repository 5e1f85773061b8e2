import Glibc
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
    private let now: @Sendable () -> Int
    private var watch: StandstillWatch
    private var observer: WireObserver

    /// How the first ClientHello is to be cut; nil where it is not, or was already.
    ///
    /// It is done here, under the TLS library, so that all clients do it alike; the wire reader
    /// sees what really crosses the wire.
    package var helloCut: HelloCut?

    /// Has the wire reader look at the client's key shares, which are not to be valid.
    package mutating func reviewKeyShares() {
        observer.reviewsKeyShares = true
    }

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
        try self.init(from: source, timeout: timeout, serverShareLengths: serverShareLengths) {
            MonotonicClock.now
        }
    }

    /// Prepares a connection whose times and waits go by this clock.
    init(
        from source: LoopbackAddress,
        timeout: Int,
        serverShareLengths: [NamedGroup: Int],
        clock: @escaping @Sendable () -> Int,
    ) throws(SystemError) {
        socket = try StreamSocket.bound(to: source, clock: clock)
        observer = WireObserver(serverShareLengths: serverShareLengths)
        now = clock
        watch = StandstillWatch(clock: clock)
        start = watch.last
        deadline = start + timeout
    }

    /// Microseconds since the beginning.
    package var elapsed: Int {
        now() - start
    }

    /// Whether its time is over.
    package var isOver: Bool {
        now() >= deadline
    }

    /// The clock of this connection, for whoever wants to note a time by it.
    package var clock: () -> Int {
        let (start, now) = (start, now)
        return { now() - start }
    }

    /// What the wire reader has read so far.
    package var wire: WireEvidence {
        observer.evidence
    }

    /// Connects to a port of 127.0.0.1.
    package mutating func connect(to port: UInt16) throws(SystemError) -> ConnectResult {
        try watch.look()
        let result = try socket.connect(to: .standard, port: port, until: deadline)
        try watch.look(afterSleeping: deadline - watch.last)
        if result == .connected { times.connected = elapsed }
        return result
    }

    /// Sends bytes; false where the peer is gone or the time was over.
    ///
    /// Where the first of them are to be cut and are no ClientHello, that is the lab's own failure.
    package mutating func send(_ bytes: [UInt8]) throws(SystemError) -> Bool {
        guard !bytes.isEmpty else { return true }
        guard let helloCut else { return try handOver(bytes) }
        self.helloCut = nil
        guard let hello = CutHello(bytes) else { throw .noHelloToCut }
        switch helloCut {
        case .records:
            return try handOver(hello.records)
        case .segments:
            guard try handOver(hello.segments.first) else { return false }
            try rest(for: HelloCut.pause)
            times.clientHelloSent = nil
            guard !isOver else { return false }
            return try handOver(hello.segments.second)
        }
    }

    /// Does nothing for a time in microseconds, or until the time is over.
    private mutating func rest(for time: Int) throws(SystemError) {
        try watch.look()
        let end = min(watch.last + time, deadline)
        while case let left = end - now(), left > 0 { usleep(UInt32(left)) }
        try watch.look(afterSleeping: time)
    }

    private mutating func handOver(_ bytes: [UInt8]) throws(SystemError) -> Bool {
        try watch.look()
        observer.sent(bytes.span, at: .microseconds(elapsed))
        // Before the call: on a loopback the server may have answered when it returns.
        lastSend = elapsed
        if times.clientHelloSent == nil { times.clientHelloSent = lastSend }
        let isSent = try socket.send(bytes, until: deadline)
        try watch.look(afterSleeping: deadline - watch.last)
        return isSent
    }

    /// Waits for the peer's bytes until the time is over.
    ///
    /// With a time of its own, in microseconds since the beginning, it waits no longer than that.
    package mutating func receive(until time: Int? = nil) throws(SystemError) -> Reception {
        try watch.look()
        let end = min(time.map { start + $0 } ?? deadline, deadline)
        let reception = try socket.receive(until: end)
        try watch.look(afterSleeping: end - watch.last)
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
