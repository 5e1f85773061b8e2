import Dialing
import Glibc
import Interop
import Probing
import Processes
import Wire

/// Waits until every server of a wave is ready, has ended, or is out of time.
///
/// All are watched at once, so that a silent one holds up nobody. Connecting is
/// tried every 5 ms. Once TCP accepts, a ClientHello is sent: any byte or a close
/// within a second means ready, and so does silence, which is noted. The
/// connection is closed at once, since one that is left idle blocks servers that
/// accept and handshake in one thread.
struct ReadinessWatch {
    /// Between two looks at the servers' processes, in microseconds.
    private static let lookPause = 20_000

    private let plan: ProbePlan
    private let patience: Int
    private let watch: ServerWatch
    private let limits: (_ process: Int) -> [String]
    private let emit: (ProbeEvent) throws -> Void
    private let start = MonotonicClock.now

    /// Takes the plan, who knows of processes, and who is told.
    ///
    /// `patience` is how many microseconds silence may last; `limits` tells which limits of
    /// the laboratory the container of a process has hit.
    init(
        _ plan: ProbePlan,
        watch: ServerWatch,
        patience: Int = 1_000_000,
        limits: @escaping (_ process: Int) -> [String] = ContainerLimits.hit,
        emit: @escaping (ProbeEvent) throws -> Void,
    ) {
        self.plan = plan
        self.patience = patience
        self.watch = watch
        self.limits = limits
        self.emit = emit
    }

    /// Returns the endpoints that are ready, in the plan's order.
    func run() throws -> [ReadyEndpoint] {
        let question = hello.record
        var waiting = plan.endpoints.map { endpoint in
            Knock(at: endpoint, asking: question, patience: patience) { [watch] in
                watch.identities(of: endpoint)
            }
        }
        var ready: [String: ReadyEndpoint] = [:]
        var nextLook = start
        var standstill = StandstillWatch()
        while !waiting.isEmpty {
            waiting = try waiting.filter { knock in
                guard let note = try goOn(knock) else { return true }
                try emit(.ready(endpoint: knock.endpoint.id, after: elapsed, note: note))
                ready[knock.endpoint.id] = ReadyEndpoint(
                    endpoint: knock.endpoint,
                    processesBefore: knock.processes,
                )
                return false
            }
            if MonotonicClock.now >= nextLook {
                waiting = try lookedAt(waiting)
                nextLook = MonotonicClock.now + Self.lookPause
            }
            let sleep = wait(for: waiting, until: nextLook)
            do {
                try standstill.look(afterSleeping: sleep)
            } catch {
                throw Fault(operation: "wait for", subject: "servers", reason: error.description)
            }
        }
        return plan.endpoints.compactMap { ready[$0.id] }
    }

    /// Those that are still worth waiting for; one that has accepted will answer or not.
    private func lookedAt(_ waiting: [Knock]) throws -> [Knock] {
        let living = watch.living()
        return try waiting.filter { knock in
            guard !knock.isAsked else { return true }
            if !living.contains(knock.endpoint.container) {
                try emit(.ended(endpoint: knock.endpoint.id, after: elapsed))
                return false
            }
            guard elapsed > knock.endpoint.startTimeout ?? plan.startTimeout else { return true }
            let process = watch.identities(of: knock.endpoint).first
            for limit in process.map({ limits($0.id) }) ?? [] {
                try emit(.hitLimit(endpoint: knock.endpoint.id, limit: limit))
            }
            try emit(.startTimeout(endpoint: knock.endpoint.id, after: elapsed))
            return false
        }
    }

    private func goOn(_ knock: Knock) throws(Fault) -> String? {
        do {
            return try knock.goOn(at: MonotonicClock.now)
        } catch {
            throw Fault(
                operation: "connect to",
                subject: "127.0.0.1:\(knock.endpoint.port)",
                reason: error.description,
            )
        }
    }

    /// Waits until one of them can go on, or a time has come; answers how long at most.
    private func wait(for knocks: [Knock], until time: Int) -> Int {
        var entries = knocks.compactMap(\.interest)
        let wakesAt = knocks.reduce(time) { min($0, $1.wakesAt) }
        let left = max(0, wakesAt - MonotonicClock.now)
        let milliseconds = (left + 999) / 1000
        _ = unsafe poll(&entries, nfds_t(entries.count), Int32(clamping: milliseconds))
        return milliseconds * 1000
    }

    private var elapsed: Int {
        MonotonicClock.now - start
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
