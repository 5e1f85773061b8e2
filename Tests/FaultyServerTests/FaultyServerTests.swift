import Dialing
import FaultyServer
import Glibc
import Interop
import Testing
import Wire

@Suite struct `A faulty server` {
    /// What one connection to it left behind.
    struct Visit {
        var answer: [UInt8] = []
        var log: [String] = []
        var wire: WireEvidence
    }

    static func hello(offering groups: [NamedGroup]) -> [UInt8] {
        ClientHello.probe(
            groups: groups,
            keyShares: groups.prefix(1).map { group in
                KeyShare(group: group, keyExchange: Array(repeating: 9, count: 32))
            },
            random: Array(repeating: 1, count: 32),
            sessionID: Array(repeating: 2, count: 32),
        ).record
    }

    /// Says something to it, then nothing more, and reads all that it says.
    static func visit(_ misbehaviour: Misbehaviour, saying bytes: [UInt8]) throws -> Visit {
        let listener = try StreamListener.listening(on: 0)
        let client = try StreamSocket.bound(to: .standard)
        let later = MonotonicClock.now + 10_000_000
        try #require(
            try client.connect(to: .standard, port: listener.port, until: later) == .connected
        )
        try #require(try client.send(bytes, until: later))
        shutdown(client.descriptor, Int32(SHUT_WR))

        let log = Log()
        FaultyServer(misbehaviour, log: log.take).answer(try listener.accept())

        var visit = Visit(wire: WireEvidence())
        var observer = WireObserver(serverShareLengths: [.x25519: 32, .secp256r1: 65])
        observer.sent(bytes.span, at: .zero)
        while case .bytes(let more) = try client.receive(until: later) {
            visit.answer += more
            observer.received(more.span, at: .zero)
        }
        visit.log = log.lines
        visit.wire = observer.evidence
        return visit
    }

    @Test(
        arguments: [
            ([.x25519], .secp256r1), ([.secp256r1], .x25519), ([.x25519MLKEM768], .x25519),
            ([.x25519, .secp256r1], .secp384r1),
        ] as [([NamedGroup], NamedGroup)]
    )
    func `chooses a group that was not offered`(offer: [NamedGroup], choice: NamedGroup) throws {
        let visit = try Self.visit(.wrongGroup, saying: Self.hello(offering: offer))
        #expect(visit.wire.groupOnWire == choice)
        #expect(visit.wire.peerViolations.map(\.rule).contains(.groupNeverOffered))
        #expect(visit.log == ["offered \(offer), choosing \(choice)"])
    }

    @Test func `does nothing else wrong in its hello`() throws {
        let visit = try Self.visit(.wrongGroup, saying: Self.hello(offering: [.x25519]))
        #expect(visit.wire.peerViolations.map(\.rule) == [.groupNeverOffered])
        #expect(visit.wire.serverHello?.version == .tls13)
    }

    @Test(
        arguments: [
            hello(offering: []), [], [22], [22, 3, 1, 0, 5], Array("GET / HTTP/1.1\r\n\r\n".utf8),
            [21, 3, 3, 0, 2, 2, 40], [22, 3, 1, 0, 4, 1, 0, 0, 0], [22, 3, 1, 0, 4, 2, 0, 0, 0],
            [22, 3, 1, 255, 255],
        ] as [[UInt8]]
    )
    func `answers nothing that is no ClientHello`(bytes: [UInt8]) throws {
        let visit = try Self.visit(.wrongGroup, saying: bytes)
        #expect(visit.answer.isEmpty)
        #expect(visit.log.count == 1)
    }

    /// Keeps what a server tells of its connections.
    private final class Log {
        private(set) var lines: [String] = []

        func take(_ line: String) {
            lines.append(line)
        }
    }
}
