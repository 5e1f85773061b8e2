import Interop

/// Which jobs of an order can be done next, and what came of the others.
struct ProvisionProgress {
    private let order: ProvisionOrder
    private var queue: [ProvisionJob]
    private var grounds: [String: Result<Ground, Fault>] = [:]
    private var servers: [Int: Result<ServerImage, Fault>] = [:]
    private var libraries: [String: Result<ProvidedLibraries, Fault>] = [:]
    private var bench: Result<ImageRecord, Fault>?
    private var isBenchQueued = false
    private var notes: [String] = []

    /// Starts with the bases that everything else stands on.
    init(order: ProvisionOrder) {
        self.order = order
        queue = order.neededBases.map { .ground($0) }
    }

    /// Takes the next job, if one can be done now.
    mutating func nextJob() -> ProvisionJob? {
        queue.isEmpty ? nil : queue.removeFirst()
    }

    /// Notes what came of a job, and finds what it makes possible.
    mutating func note(_ step: ProvisionStep) {
        switch step {
        case .ground(let base, let result):
            grounds[base.name] = result
            build(on: base, result)
        case .server(let index, let result):
            servers[index] = result
        case .libraries(let name, let result):
            libraries[name] = result
        case .bench(let result):
            bench = result
            return
        }
        startBench()
    }

    /// Queues what stands on a base, libraries first, since the bench waits for them.
    private mutating func build(on base: BaseImage, _ result: Result<Ground, Fault>) {
        let clients = order.clients.filter { $0.base == base.name }
        let indices = order.servers.indices.filter { order.servers[$0].base.name == base.name }
        switch result {
        case .success(let ground):
            if let note = ground.resolution.note { notes.append("\(base.name): \(note)") }
            queue += clients.map { .libraries($0, ground) }
            queue += indices.map { .server($0, ground) }
        case .failure(let fault):
            for client in clients { libraries[client.name] = .failure(fault) }
            for index in indices { servers[index] = .failure(fault) }
        }
    }

    /// Queues the bench once, when its base and all libraries are there, or known to fail.
    private mutating func startBench() {
        guard bench == nil, !isBenchQueued, let newest = order.bases.last,
            let ground = grounds[newest.name],
            order.clients.allSatisfy({ libraries[$0.name] != nil })
        else { return }
        switch ground {
        case .success(let ground):
            isBenchQueued = true
            let provided = order.clients.compactMap { try? libraries[$0.name]?.get() }
            queue.insert(.bench(provided, ground), at: 0)
        case .failure(let fault):
            bench = .failure(fault)
        }
    }

    /// What there is once no job is left.
    var provisions: Provisions {
        let missing = Fault(
            operation: "provide images on",
            subject: "a base",
            reason: "the catalogue has no such base",
        )
        return Provisions(
            servers: order.servers.indices.map { servers[$0] ?? .failure(missing) },
            libraries: Dictionary(
                order.clients.map { ($0.name, libraries[$0.name] ?? .failure(missing)) },
                uniquingKeysWith: { first, _ in first },
            ),
            bench: bench ?? .failure(missing),
            notes: notes,
        )
    }
}
