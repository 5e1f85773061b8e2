import Glibc
import Interop
import Testing
import Wire

@testable import Dialing

@Suite struct `A dialogue` {
    static let hello = ClientHello.probe(
        groups: [.x25519],
        keyShares: [KeyShare(group: .x25519, keyExchange: Array(repeating: 9, count: 32))],
        random: Array(repeating: 1, count: 32),
        sessionID: Array(repeating: 2, count: 32),
    )

    static func dialogue(timeout: Int = 10_000_000) throws -> Dialogue {
        try Dialogue(from: .standard, timeout: timeout, serverShareLengths: [.x25519: 32])
    }

    @Test func `shows every byte to the wire reader`() throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Self.dialogue()
        #expect(try dialogue.connect(to: listener.port) == .connected)
        #expect(try dialogue.send(Self.hello.record))
        let server = try listener.accept()
        let later = MonotonicClock.now + 10_000_000
        #expect(try server.receive(until: later) == .bytes(Self.hello.record))
        let answer = ServerHello.choosing(
            KeyShare(group: .x25519, keyExchange: Array(repeating: 4, count: 32)),
            random: Array(repeating: 3, count: 32),
            sessionID: Array(repeating: 2, count: 32),
        ).record
        #expect(try server.send(answer, until: later))
        #expect(try dialogue.receive() == .bytes(answer))
        _ = consume server
        #expect(try dialogue.receive() == .closed)

        let wire = dialogue.wire
        #expect(wire.clientHellos.map(\.groups) == [[.x25519]])
        #expect(wire.groupOnWire == .x25519)
        #expect(wire.bytesSent == Self.hello.record.count)
        #expect(wire.bytesReceived == answer.count)
        #expect(wire.ending == .closed)
        #expect(wire.peerViolations.isEmpty)
    }

    @Test func `notes when its steps happened, in order`() throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Self.dialogue()
        _ = try dialogue.connect(to: listener.port)
        _ = try dialogue.send(Self.hello.record)
        let server = try listener.accept()
        _ = try server.send(
            ServerHello.choosing(
                KeyShare(group: .x25519, keyExchange: Array(repeating: 4, count: 32)),
                random: Array(repeating: 3, count: 32),
                sessionID: Array(repeating: 2, count: 32),
            ).record,
            until: MonotonicClock.now + 10_000_000
        )
        _ = try dialogue.receive()
        let times = dialogue.times
        let steps = [times.connected, times.clientHelloSent, times.serverHelloReceived]
        let known = try steps.map { try #require($0) } + [dialogue.elapsed]
        #expect(known == known.sorted())
        #expect(times.finishedSent == nil && times.firstResponseByte == nil)
    }

    /// On a loopback the server may have answered by the time that send(2) returns.
    @Test func `notes the time of the ClientHello before it is sent`() throws {
        let listener = try StreamListener.listening(on: 0)
        let witness = Witness()
        var dialogue = try Dialogue(
            from: .standard,
            timeout: 10_000_000,
            serverShareLengths: [:],
            clock: witness.now,
        )
        #expect(try dialogue.connect(to: listener.port) == .connected)
        let server = try listener.accept()
        witness.watch(server.descriptor)
        #expect(try dialogue.send(Self.hello.record))
        #expect(dialogue.times.clientHelloSent == Witness.before)
        #expect(dialogue.lastSend == Witness.before)
        #expect(dialogue.wire.messages.map(\.time) == [Witness.before])
        #expect(dialogue.elapsed == Witness.after)
        _ = consume server
    }

    /// Stopped between two steps: the server has had no time at all.
    @Test(arguments: [false, true])
    func `does not charge a standstill between two steps to the peer`(isSent: Bool) throws {
        let listener = try StreamListener.listening(on: 0)
        let clock = PushedClock()
        var dialogue = try Dialogue(
            from: .standard,
            timeout: 10_000_000,
            serverShareLengths: [:],
            clock: clock.now,
        )
        #expect(try dialogue.connect(to: listener.port) == .connected)
        if isSent { #expect(try dialogue.send(Self.hello.record)) }
        clock.push(by: 11_000_000)
        let error = #expect(throws: SystemError.self) {
            if isSent { _ = try dialogue.receive() } else { _ = try dialogue.send([1]) }
        }
        #expect(error?.description == "the probe itself stood still for 11.0 s")
    }

    @Test func `can wait for less than the rest of its time`() throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Self.dialogue()
        #expect(try dialogue.connect(to: listener.port) == .connected)
        let server = try listener.accept()
        #expect(try dialogue.receive(until: dialogue.elapsed + 20_000) == .timeout)
        #expect(dialogue.elapsed < 10_000_000)
        #expect(try server.send([1], until: MonotonicClock.now + 10_000_000))
        #expect(try dialogue.receive() == .bytes([1]))
    }

    @Test func `cannot wait for more than the rest of its time`() throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Self.dialogue(timeout: 20_000)
        #expect(try dialogue.connect(to: listener.port) == .connected)
        #expect(try dialogue.receive(until: 10_000_000) == .timeout)
        #expect(dialogue.elapsed < 5_000_000)
    }

    @Test func `is refused where nobody listens`() throws {
        var dialogue = try Self.dialogue()
        #expect(try dialogue.connect(to: 1) == .refused)
        #expect(dialogue.times.connected == nil)
    }

    @Test func `is out of time from its beginning on`() throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Self.dialogue(timeout: 30_000)
        #expect(try dialogue.connect(to: listener.port) == .connected)
        #expect(try dialogue.receive() == .timeout)
        #expect(dialogue.elapsed >= 30_000)
        #expect(try dialogue.receive() == .timeout)
        #expect(dialogue.wire.ending == nil)
    }

    /// What cannot be sent is a timeout then, and a peer that is gone otherwise.
    @Test func `knows whether bytes were not sent for want of time`() throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Self.dialogue(timeout: 30_000)
        #expect(try dialogue.connect(to: listener.port) == .connected)
        let server = try listener.accept()
        #expect(try dialogue.send(Array(repeating: 0, count: 32 << 20)) == false)
        let isLate = dialogue.isOver
        #expect(isLate)
        _ = consume server

        var other = try Self.dialogue()
        #expect(try other.connect(to: listener.port) == .connected)
        try Pair.reset(try listener.accept())
        #expect(try other.receive() == .reset)
        #expect(try other.send([1]) == false)
        let isOtherLate = other.isOver
        #expect(!isOtherLate)
    }

    @Test func `notes a reset`() throws {
        let listener = try StreamListener.listening(on: 0)
        var dialogue = try Self.dialogue()
        _ = try dialogue.connect(to: listener.port)
        try Pair.reset(try listener.accept())
        #expect(try dialogue.receive() == .reset)
        #expect(dialogue.wire.ending == .reset)
    }

    @Test func `sends nothing where there is nothing`() throws {
        var dialogue = try Self.dialogue()
        #expect(try dialogue.send([]))
        #expect(dialogue.times.clientHelloSent == nil)
    }
}
