import Dialing
import FaultyServer
import Glibc
import Interop
import Testing
import Wire

/// What one connection to a faulty server left behind.
struct Visit {
    private(set) var answer: [UInt8] = []
    private(set) var isReset = false
    let log: [String]
    let wire: WireEvidence

    /// Says something to it, and something else where that is answered; then says nothing more,
    /// and reads all that it says.
    init(_ misbehaviour: Misbehaviour, saying bytes: [UInt8], then more: [UInt8] = []) throws {
        let listener = try StreamListener.listening(on: 0)
        let client = try StreamSocket.bound(to: .standard)
        let later = MonotonicClock.now + 10_000_000
        try #require(
            try client.connect(to: .standard, port: listener.port, until: later) == .connected
        )
        try #require(try client.send(bytes + more, until: later))
        shutdown(client.descriptor, Int32(SHUT_WR))

        let log = Log()
        FaultyServer(misbehaviour, log: log.take).answer(try listener.accept())

        var observer = WireObserver(serverShareLengths: [.x25519: 32, .secp256r1: 65])
        observer.sent(bytes.span, at: 0)
        loop: while true {
            switch try client.receive(until: later) {
            case .bytes(let bytes):
                answer += bytes
                observer.received(bytes.span, at: 0)
                if !more.isEmpty { observer.sent(more.span, at: 0) }
            case .reset:
                isReset = true
                break loop
            case .closed:
                observer.closed(.closed, at: 0)
                break loop
            case .timeout:
                break loop
            }
        }
        self.log = log.lines
        wire = observer.evidence
    }

    /// A ClientHello of TLS 1.2.
    static func legacyHello(offering groups: [NamedGroup]) -> [UInt8] {
        ClientHello(
            random: Array(repeating: 1, count: 32),
            legacySessionID: [],
            cipherSuites: [.ecdheECDSAAES128GCMSHA256],
            extensions: [.supportedGroups(groups)],
        ).record
    }

    /// A ClientHello with a share for the first of these groups, or for others.
    static func hello(
        offering groups: [NamedGroup],
        shared: [NamedGroup]? = nil,
    ) -> [UInt8] {
        ClientHello.probe(
            groups: groups,
            keyShares: (shared ?? Array(groups.prefix(1))).map { group in
                KeyShare(group: group, keyExchange: Array(repeating: 9, count: 32))
            },
            random: Array(repeating: 1, count: 32),
            sessionID: Array(repeating: 2, count: 32),
        ).record
    }

    /// Keeps what a server tells of its connections.
    private final class Log {
        private(set) var lines: [String] = []

        func take(_ line: String) {
            lines.append(line)
        }
    }
}
