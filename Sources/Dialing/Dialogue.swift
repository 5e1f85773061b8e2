import Glibc
package import Interop
import Processes
import Wire

/// A TCP connection to a server of the bench, whose every byte the wire reader gets.
///
/// It notes what crosses the socket before the TLS library sees it, and reads it when somebody
/// asks: so no handshake takes longer for being read. All clients speak through it: what is
/// measured, and what is read on the wire, does not depend on the TLS library behind it. Times are
/// counted from its beginning.
package struct Dialogue: ~Copyable {
    /// The bytes that may wait to be read, which is more than any handshake has.
    private static let patience = 1 << 16

    private let socket: StreamSocket
    private let source: LoopbackAddress
    private var port: UInt16 = 0
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

    private var unread: [Crossing] = []
    private var unreadBytes = 0
    private var noted = HandshakeTimes()

    /// Bytes that crossed the socket, in microseconds since the beginning.
    fileprivate struct Crossing {
        let sender: Role
        let bytes: [UInt8]
        let time: Int
    }

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
        self.source = source
        observer = WireObserver(serverShareLengths: serverShareLengths)
        now = clock
        watch = StandstillWatch(clock: clock)
        start = watch.last
        deadline = start + timeout
    }

    /// Has the wire reader look at how the first ClientHello is cut, and at its key shares.
    package mutating func reviewHello() {
        observer.reviewsHello = true
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

    /// What is to be told of it when it is over.
    package var times: HandshakeTimes {
        findings.times
    }

    /// Notes that the bytes sent last were the client's Finished.
    package mutating func noteFinished() {
        noted.finishedSent = lastSend
    }

    /// Notes that now the first byte of the response is there, unless it was before.
    package mutating func noteResponse() {
        noted.firstResponseByte = noted.firstResponseByte ?? elapsed
    }

    /// What the wire reader says of all that has crossed so far.
    package var wire: WireEvidence {
        findings.wire
    }

    /// What there is to be told, read in one go.
    package var findings: (wire: WireEvidence, times: HandshakeTimes) {
        var observer = observer
        for crossing in unread { observer.read(crossing) }
        let wire = observer.evidence
        var times = noted
        times.serverHelloReceived = wire.times.serverHelloReceived
        return (wire, times)
    }

    /// Has the wire reader read all of it, so that it need not be kept.
    private mutating func catchUp() {
        for crossing in unread { observer.read(crossing) }
        unread.removeAll()
        unreadBytes = 0
    }

    private mutating func noteEnd(_ ending: WireEnding, at time: Int) {
        catchUp()
        observer.closed(ending, at: time)
    }

    private mutating func note(_ bytes: [UInt8], from sender: Role, at time: Int) {
        if unreadBytes > Self.patience { catchUp() }
        unread.append(Crossing(sender: sender, bytes: bytes, time: time))
        unreadBytes += bytes.count
    }

    /// Connects to a port of 127.0.0.1.
    package mutating func connect(to port: UInt16) throws(SystemError) -> ConnectResult {
        try watch.look()
        self.port = port
        let result = try socket.connect(to: .standard, port: port, until: deadline)
        let time = try watch.look(afterSleeping: deadline - watch.last) - start
        if result == .connected { noted.connected = time }
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
            try waitUntilRead()
            noted.clientHelloSent = nil
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

    /// Waits until the server has taken all bytes so far, or the time is over.
    ///
    /// Otherwise a server that was slow to look would find both parts of a hello at once.
    private mutating func waitUntilRead() throws(SystemError) {
        let peer = (address: source.bytes, port: try socket.port)
        while !isOver, let unread = SocketQueue.unread(at: port, of: peer), unread > 0 {
            try rest(for: 1_000)
        }
    }

    private mutating func handOver(_ bytes: [UInt8]) throws(SystemError) -> Bool {
        // Before the call: on a loopback the server may have answered when it returns.
        let time = try watch.look() - start
        lastSend = time
        if noted.clientHelloSent == nil { noted.clientHelloSent = time }
        // What is noted is noted behind it: until then the server would wait for that, too.
        let isSent = try socket.send(bytes, until: deadline)
        note(bytes, from: .client, at: time)
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
        let time = try watch.look(afterSleeping: end - watch.last) - start
        switch reception {
        case .bytes(let bytes):
            note(bytes, from: .server, at: time)
        case .closed: noteEnd(.closed, at: time)
        case .reset: noteEnd(.reset, at: time)
        case .timeout: break
        }
        return reception
    }
}

extension WireObserver {
    fileprivate mutating func read(_ crossing: Dialogue.Crossing) {
        switch crossing.sender {
        case .client: sent(crossing.bytes.span, at: crossing.time)
        case .server: received(crossing.bytes.span, at: crossing.time)
        }
    }
}
