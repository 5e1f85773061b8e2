import Interop
import Probing
import Processes

/// Looks at the processes of ready servers: which there are, what they have mapped, and
/// whether it is they who listen.
struct ProofTaking {
    private let watch: ServerWatch
    private let emit: (ProbeEvent) throws -> Void

    init(_ watch: ServerWatch, emit: @escaping (ProbeEvent) throws -> Void) {
        self.watch = watch
        self.emit = emit
    }

    /// Looks at every server before its first task; answers those that can be asked.
    ///
    /// One that lost a process to the knock at its door is not asked again.
    func begin(_ servers: [ReadyEndpoint]) throws -> [ProbeEndpoint] {
        let listening = ListeningSockets()
        return try servers.filter { server in
            let endpoint = server.endpoint
            watch.add(
                server.processesBefore.map { $0.process(with: []) },
                to: endpoint.id
            )
            guard try look(at: endpoint, .start, listening) else { return false }
            let hasLost = try tellOfDeaths(in: endpoint)
            return !hasLost && watch.known[endpoint.id]?.isEmpty == false
        }.map(\.endpoint)
    }

    /// Looks at every server once more, when all tasks are done.
    func end(_ endpoints: [ProbeEndpoint]) throws {
        let listening = ListeningSockets()
        for endpoint in endpoints {
            guard try look(at: endpoint, .end, listening) else { continue }
            _ = try tellOfDeaths(in: endpoint)
        }
    }

    /// Tells of a server's processes and of the limits it has hit; false where it cannot be seen.
    private func look(
        at endpoint: ProbeEndpoint,
        _ look: ProcessLook,
        _ listening: ListeningSockets,
    ) throws -> Bool {
        let processes: [ServerProcess]
        do {
            processes = try watch.processes(of: endpoint)
        } catch {
            try emit(.unseen(endpoint: endpoint.id, reason: error.description))
            return false
        }
        // Whoever holds the port has answered in its name.
        var strangers = listening.onPort(endpoint.port)
        for process in processes { strangers.subtract(ListeningSockets.held(by: process.id)) }
        guard strangers.isEmpty else {
            let reason = "port \(endpoint.port) is held by a process that is not its own"
            try emit(.unseen(endpoint: endpoint.id, reason: reason))
            return false
        }
        let seen = processes + watch.gone(of: endpoint)
        try emit(.processes(endpoint: endpoint.id, look, seen))
        for limit in processes.first.map({ ContainerLimits.hit(by: $0.id) }) ?? [] {
            try emit(.hitLimit(endpoint: endpoint.id, limit: limit))
        }
        return true
    }

    /// Tells of the processes that are gone; answers whether there are any.
    private func tellOfDeaths(in endpoint: ProbeEndpoint) throws -> Bool {
        let gone = watch.gone(of: endpoint)
        guard !gone.isEmpty else { return false }
        try emit(.died(endpoint: endpoint.id, task: nil, handshake: nil, processes: gone))
        return true
    }
}
