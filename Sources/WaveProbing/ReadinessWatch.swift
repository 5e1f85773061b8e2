import Dialing
import Glibc
import Interop
import Probing
import Processes
import Wire

/// Waits until every server of a wave is ready, has ended, or is out of time.
///
/// Connecting is tried every 5 ms. Once TCP accepts, a ClientHello is sent: any
/// byte or a close within a second means ready, and so does silence, which is
/// noted. The connection is closed at once, since one that is left idle blocks
/// servers that accept and handshake in one thread.
struct ReadinessWatch {
    private static let pause = 5000
    private static let patience = 1_000_000

    private let plan: ProbePlan
    private let emit: (ProbeEvent) throws -> Void
    private let start = MonotonicClock.now

    init(_ plan: ProbePlan, emit: @escaping (ProbeEvent) throws -> Void) {
        self.plan = plan
        self.emit = emit
    }

    /// Returns the endpoints that are ready.
    func run() throws -> [ProbeEndpoint] {
        var waiting = plan.endpoints
        var ready: [ProbeEndpoint] = []
        while !waiting.isEmpty {
            let table = ProcessTable(containers: waiting.map(\.container))
            for endpoint in waiting {
                switch try answer(of: endpoint) {
                case .ready(let note):
                    try emit(.ready(endpoint: endpoint.id, after: elapsed, note: note))
                    ready.append(endpoint)
                case .silent where table.processes(of: endpoint.container).isEmpty:
                    try emit(.ended(endpoint: endpoint.id, after: elapsed))
                case .silent where elapsed > plan.startTimeout:
                    try emit(.startTimeout(endpoint: endpoint.id, after: elapsed))
                case .silent:
                    continue
                }
                waiting.removeAll { $0.id == endpoint.id }
            }
            if !waiting.isEmpty { usleep(UInt32(Self.pause)) }
        }
        return ready
    }

    private enum Answer {
        case ready(note: String)
        case silent
    }

    private var elapsed: Int {
        MonotonicClock.now - start
    }

    /// Connects once, and asks with a ClientHello what the server makes of it.
    private func answer(of endpoint: ProbeEndpoint) throws -> Answer {
        let socket = try StreamSocket.bound(to: .standard)
        let deadline = MonotonicClock.now + Self.patience
        guard
            try socket.connect(to: .standard, port: endpoint.port, until: deadline) == .connected,
            try socket.send(hello.record, until: deadline)
        else { return .silent }
        switch try socket.receive(until: deadline) {
        case .bytes, .closed: return .ready(note: "")
        case .reset: return .ready(note: "reset the first connection")
        case .timeout: return .ready(note: "silent for a second after a ClientHello")
        }
    }

    /// A ClientHello that any TLS 1.3 server understands, whatever its groups.
    private var hello: ClientHello {
        var generator = SystemRandomNumberGenerator()
        let bytes = { (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) } }
        return .probe(
            groups: [.x25519],
            keyShares: [KeyShare(group: .x25519, keyExchange: bytes())],
            random: bytes(),
            sessionID: bytes(),
            serverName: plan.serverName,
        )
    }
}
