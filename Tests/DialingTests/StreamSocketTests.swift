import Glibc
import Testing

@testable import Dialing

@Suite struct `A socket on the loopback` {
    /// Long enough for anything that will happen, in microseconds.
    static var later: Int { MonotonicClock.now + 10_000_000 }

    /// Soon over, for what will not happen.
    static var soon: Int { MonotonicClock.now + 20_000 }

    @Test func `connects, and carries bytes both ways`() throws {
        let pair = try Pair()
        #expect(try pair.client.send([1, 2, 3], until: Self.later))
        try pair.withServer { server in
            let reception = try server.receive(until: Self.later)
            #expect(reception == .bytes([1, 2, 3]))
            let isSent = try server.send([4], until: Self.later)
            #expect(isSent)
        }
        #expect(try pair.client.receive(until: Self.later) == .bytes([4]))
    }

    @Test(arguments: ["127.0.0.1", "127.1.2.3", "127.255.255.254"])
    func `connects from the address that it is bound to`(text: String) throws {
        let source = try #require(LoopbackAddress(text))
        let pair = try Pair(from: source)
        var address = sockaddr_in()
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        try pair.withServer { server in
            let result = unsafe withUnsafeMutablePointer(to: &address) { pointer in
                unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    unsafe getpeername(server.descriptor, $0, &size)
                }
            }
            try #require(result == 0)
        }
        #expect(address.sin_addr.s_addr == source.socketAddress(port: 0).sin_addr.s_addr)
    }

    @Test func `is refused where nobody listens`() throws {
        let socket = try StreamSocket.bound(to: .standard)
        #expect(try socket.connect(to: .standard, port: 1, until: Self.later) == .refused)
    }

    /// Linux drops the SYN of a connection for which the listener's queue has no place.
    @Test func `is out of time where TCP does not answer`() throws {
        let listener = try StreamListener.listening(on: 0)
        let port = try listener.port
        let crowd = try Crowd(of: 66, at: port)
        let socket = try StreamSocket.bound(to: .standard)
        #expect(try socket.connect(to: .standard, port: port, until: Self.soon) == .timeout)
        #expect(crowd.count == 66)
    }

    @Test func `is out of time where the peer is silent`() throws {
        let pair = try Pair()
        let start = MonotonicClock.now
        #expect(try pair.client.receive(until: start + 20_000) == .timeout)
        #expect(MonotonicClock.now - start >= 20_000)
        #expect(try pair.client.receiveNow() == nil)
    }

    @Test func `is out of time at once where the time is over`() throws {
        let pair = try Pair()
        #expect(try pair.client.receive(until: MonotonicClock.now - 1) == .timeout)
    }

    /// Whoever wakes up late must not charge that to the peer.
    @Test func `takes a last look where the time is over`() throws {
        let pair = try Pair()
        try pair.withServer { server in
            let isSent = try server.send([1], until: Self.later)
            #expect(isSent)
        }
        #expect(try pair.client.receive(until: MonotonicClock.now - 1) == .bytes([1]))
    }

    /// A peer that never stops must not be listened to for ever.
    @Test func `takes no look where the time is long over`() throws {
        let pair = try Pair()
        try pair.withServer { server in
            let isSent = try server.send([1], until: Self.later)
            #expect(isSent)
        }
        #expect(try pair.client.receive(until: MonotonicClock.now - 2_000_000) == .timeout)
        #expect(try pair.client.receiveNow() == .bytes([1]))
    }

    @Test func `connects where the time has just run out`() throws {
        let listener = try StreamListener.listening(on: 0)
        let socket = try StreamSocket.bound(to: .standard)
        let past = MonotonicClock.now - 1
        #expect(try socket.connect(to: .standard, port: listener.port, until: past) == .connected)
    }

    /// Stopped, or its container paused, in the middle of a wait for a silent peer.
    @Test func `does not charge its own standstill to the peer`() throws {
        let clock = ScriptedClock(0)
        let pair = try Pair(clock: clock.now)
        clock.say(0, 500_000, 4_200_000)
        let error = #expect(throws: SystemError.self) {
            _ = try pair.client.receive(until: 3_000_000)
        }
        #expect(error == .standstill(3_200_000))
    }

    /// The bytes are there, but when they came is not known.
    @Test func `tells a standstill even where the peer has answered`() throws {
        let clock = ScriptedClock(0)
        let pair = try Pair(clock: clock.now)
        clock.say(0, 2_000_000)
        try pair.withServer { server in
            let isSent = try server.send([1], until: Self.later)
            #expect(isSent)
        }
        #expect(throws: SystemError.standstill(2_000_000 - 500_000)) {
            _ = try pair.client.receive(until: 10_000_000)
        }
    }

    @Test func `sees the peer close, after its last bytes`() throws {
        let pair = try Pair()
        try pair.withServer { server in
            let isSent = try server.send([7], until: Self.later)
            #expect(isSent)
        }
        pair.closeServer()
        #expect(try pair.client.receive(until: Self.later) == .bytes([7]))
        #expect(try pair.client.receive(until: Self.later) == .closed)
    }

    @Test func `sees the peer reset`() throws {
        let pair = try Pair()
        try pair.resetServer()
        #expect(try pair.client.receive(until: Self.later) == .reset)
    }

    @Test(arguments: [(true, Reception.reset), (false, .closed)])
    func `ends by a reset where it is to, and in order where not`(
        isToReset: Bool,
        end: Reception,
    ) throws {
        let pair = try Pair()
        try pair.withServer { server in
            if isToReset { try server.endByReset() }
            let isSent = try server.send([7], until: Self.later)
            #expect(isSent)
        }
        #expect(try pair.client.receive(until: Self.later) == .bytes([7]))
        pair.closeServer()
        #expect(try pair.client.receive(until: Self.later) == end)
    }

    @Test func `cannot send to a peer that is gone`() throws {
        let pair = try Pair()
        try pair.resetServer()
        #expect(try pair.client.receive(until: Self.later) == .reset)
        #expect(try pair.client.send([1], until: Self.later) == false)
    }

    @Test func `cannot send to a peer that does not read in time`() throws {
        let pair = try Pair()
        let bytes = [UInt8](repeating: 0, count: 32 << 20)
        #expect(try pair.client.send(bytes, until: Self.soon) == false)
    }

    @Test func `sends no byte without complaint`() throws {
        let pair = try Pair()
        #expect(try pair.client.send([], until: Self.later))
    }

    @Test func `listens on a port that nobody else has`() throws {
        let first = try StreamListener.listening(on: 0)
        let second = try StreamListener.listening(on: 0)
        #expect(try first.port != second.port)
        let port = try first.port
        let error = #expect(throws: SystemError.self) { _ = try StreamListener.listening(on: port) }
        #expect(error?.description == "Address already in use")
        #expect(error?.number == EADDRINUSE)
        _ = consume first
    }
}
