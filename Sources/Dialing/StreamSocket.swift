import Glibc

/// A TCP socket on the loopback; closed exactly once.
///
/// Every wait has an end, given as a time of ``MonotonicClock``. No call blocks for longer than
/// ``nap``: a connected client does in recv(2) itself, for which it needs one call and not two.
package struct StreamSocket: ~Copyable {
    /// The longest single sleep, in microseconds: no longer one can hide a standstill.
    private static let nap = 500_000

    /// The file descriptor, for poll(2); closed with the value.
    package let descriptor: Int32

    private let clock: @Sendable () -> Int

    init(
        descriptor: Int32,
        clock: @escaping @Sendable () -> Int = { MonotonicClock.now },
    ) {
        self.descriptor = descriptor
        self.clock = clock
    }

    /// A socket bound to a source address and any free port.
    package static func bound(to source: LoopbackAddress) throws(SystemError) -> StreamSocket {
        try bound(to: source) { MonotonicClock.now }
    }

    /// A socket whose waits go by this clock.
    static func bound(
        to source: LoopbackAddress,
        clock: @escaping @Sendable () -> Int,
    ) throws(SystemError) -> StreamSocket {
        let kind = SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
        let descriptor = socket(AF_INET, Int32(kind), 0)
        guard descriptor >= 0 else { throw .last }
        let socket = StreamSocket(descriptor: descriptor, clock: clock)
        try socket.set(IP_BIND_ADDRESS_NO_PORT, at: Int32(IPPROTO_IP))
        try socket.set(TCP_NODELAY, at: Int32(IPPROTO_TCP))
        var address = source.socketAddress(port: 0)
        let bound = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard bound == 0 else { throw .last }
        return socket
    }

    deinit {
        Glibc.close(descriptor)
    }

    /// The port that it has on this side.
    var port: UInt16 {
        get throws(SystemError) {
            try BoundPort.of(descriptor)
        }
    }

    /// Begins to connect; nil while the answer is open.
    package func beginConnecting(
        to target: LoopbackAddress,
        port: UInt16,
    ) throws(SystemError) -> ConnectResult? {
        var address = target.socketAddress(port: port)
        let result = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if result == 0 { return .connected }
        switch errno {
        case EINPROGRESS: return nil
        case ECONNREFUSED, ECONNRESET: return .refused
        default: throw .last
        }
    }

    /// The answer to a connection that was begun, once the socket is writable.
    private func connectionAnswer() throws(SystemError) -> ConnectResult {
        var number: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        guard unsafe getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &number, &size) == 0 else {
            throw .last
        }
        switch number {
        case 0: return .connected
        case ECONNREFUSED, ECONNRESET: return .refused
        default: throw SystemError(number: number)
        }
    }

    /// The answer to a connection that was begun; nil while it is open.
    package func connectionAnswerNow() throws(SystemError) -> ConnectResult? {
        var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        guard unsafe poll(&entry, 1, 0) > 0 else { return nil }
        return try connectionAnswer()
    }

    /// Connects, and waits for the answer until a deadline.
    package func connect(
        to target: LoopbackAddress,
        port: UInt16,
        until deadline: Int,
    ) throws(SystemError) -> ConnectResult {
        if let answer = try beginConnecting(to: target, port: port) { return answer }
        guard try wait(for: POLLOUT, until: deadline) else { return .timeout }
        let answer = try connectionAnswer()
        if answer == .connected { try block() }
        return answer
    }

    /// Has a call that waits for bytes block, for a nap at most (SO_RCVTIMEO in socket(7)).
    private func block() throws(SystemError) {
        var nap = timeval(tv_sec: 0, tv_usec: Self.nap)
        let size = socklen_t(MemoryLayout<timeval>.size)
        guard fcntl(descriptor, F_SETFL, 0) == 0,
            unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &nap, size) == 0
        else { throw .last }
    }

    /// Hands bytes to the kernel; false where the peer is gone or the time was over.
    package func send(_ bytes: [UInt8], until deadline: Int) throws(SystemError) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
                return unsafe Glibc.send(
                    descriptor,
                    rest.baseAddress,
                    rest.count,
                    Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
                )
            }
            if count >= 0 {
                offset += count
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN: guard try wait(for: POLLOUT, until: deadline) else { return false }
            case EPIPE, ECONNRESET: return false
            default: throw .last
            }
        }
        return true
    }

    /// Waits for the peer's bytes until a deadline.
    package func receive(until deadline: Int) throws(SystemError) -> Reception {
        var watch = StandstillWatch(clock: clock)
        if watch.last + Self.nap <= deadline {
            let reception = try receive(flags: 0)
            try watch.look(afterSleeping: Self.nap)
            if let reception { return reception }
        }
        while try wait(for: POLLIN, until: deadline, &watch) {
            if let reception = try receiveNow() { return reception }
        }
        return .timeout
    }

    /// What is there now; nil where there is nothing yet.
    package func receiveNow() throws(SystemError) -> Reception? {
        try receive(flags: Int32(MSG_DONTWAIT))
    }

    /// What there is; nil where there is nothing, at once or when a call has blocked for a nap.
    private func receive(flags: Int32) throws(SystemError) -> Reception? {
        while true {
            var count = 0
            var failure: Int32 = 0
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, filled in
                count = unsafe recv(descriptor, buffer.baseAddress, buffer.count, flags)
                failure = errno
                filled = max(0, count)
            }
            if count > 0 { return .bytes(bytes) }
            if count == 0 { return .closed }
            switch failure {
            case EINTR: continue
            case EAGAIN: return nil
            case ECONNRESET, EPIPE: return .reset
            default: throw SystemError(number: failure)
            }
        }
    }

    /// Waits until the socket is ready for an event of poll(2); false when the time is over.
    ///
    /// There is a last look once it is over, since this process may have woken up late; but
    /// none long after it, so that a peer that never stops is not listened to for ever.
    private func wait(for event: Int32, until deadline: Int) throws(SystemError) -> Bool {
        var watch = StandstillWatch(clock: clock)
        return try wait(for: event, until: deadline, &watch)
    }

    /// The same, with a watch that has looked before.
    private func wait(
        for event: Int32,
        until deadline: Int,
        _ watch: inout StandstillWatch,
    ) throws(SystemError) -> Bool {
        while watch.last - deadline <= StandstillWatch.tolerance {
            let left = max(0, min(deadline - watch.last, Self.nap))
            let milliseconds = (left + 999) / 1000
            var entry = pollfd(fd: descriptor, events: Int16(event), revents: 0)
            let result = unsafe poll(&entry, 1, Int32(milliseconds))
            if result < 0, errno != EINTR { throw .last }
            try watch.look(afterSleeping: milliseconds * 1000)
            if result > 0 { return true }
            if result == 0, left == 0 { return false }
        }
        return false
    }

    /// Has its end be a reset, and no orderly one (SO_LINGER in socket(7)).
    package func endByReset() throws(SystemError) {
        var now = linger(l_onoff: 1, l_linger: 0)
        let size = socklen_t(MemoryLayout<linger>.size)
        guard unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, size) == 0 else {
            throw .last
        }
    }

    private func set(_ option: Int32, at level: Int32) throws(SystemError) {
        var on: Int32 = 1
        guard
            unsafe setsockopt(
                descriptor,
                level,
                option,
                &on,
                socklen_t(MemoryLayout<Int32>.size)
            ) == 0
        else { throw .last }
    }
}
