import Interop
import Orchestration
import Probing

/// What a bench tells of one wave; to begin with, the truth about ``World``.
struct Telling {
    /// The wave that it is about.
    let wave: Wave

    /// What the probe was to do.
    let plan: ProbePlan

    /// The events, in order.
    var events: [ProbeEvent] = []

    /// What became of the endpoints, by their UUIDs.
    var aftermaths: [String: Aftermath] = [:]

    /// Why the probe did not come to its end.
    var probeFault: Fault?

    init(_ wave: Wave) {
        self.wave = wave
        plan = wave.plan(
            locatedIn: Dictionary(
                wave.endpoints.map { ($0.id, "container-\($0.id)") },
                uniquingKeysWith: { first, _ in first },
            )
        )
        for setup in wave.endpoints {
            aftermaths[setup.id] = startsAtAll(setup) ? .ran : .ended(1, log: World.refusal)
        }
        tellStarts()
        tellBlocks()
        tellLastLooks()
        events.append(.done)
    }

    private func startsAtAll(_ setup: EndpointSetup) -> Bool {
        guard setup.identity.server == "nginx", let pin = setup.identity.pin else { return true }
        return World.has(pin, setup.identity.release)
    }

    private mutating func tellStarts() {
        let running = wave.endpoints.filter(startsAtAll)
        for setup in wave.endpoints {
            events.append(
                startsAtAll(setup)
                    ? .ready(endpoint: setup.id, after: 9, note: "")
                    : .ended(endpoint: setup.id, after: 9)
            )
        }
        for setup in running {
            events.append(
                .processes(endpoint: setup.id, .start, Self.processes(setup.identity.release))
            )
        }
    }

    private mutating func tellLastLooks() {
        for setup in wave.endpoints where startsAtAll(setup) {
            events.append(
                .processes(endpoint: setup.id, .end, Self.processes(setup.identity.release))
            )
        }
    }

    private mutating func tellBlocks() {
        var client: ClientName?
        for block in plan.blocks {
            guard let setup = setup(block.endpoint), startsAtAll(setup) else { continue }
            if block.client != client { events.append(.client(Self.report(block.client))) }
            client = block.client
            for task in block.tasks { events += told(task, setup.identity) }
        }
    }

    /// What every client of the world offers by itself.
    static let shipped: [NamedGroup] = [.x25519MLKEM768, .x25519, .secp256r1]

    /// A task as the world has it.
    private func told(_ task: ProbeTask, _ identity: EndpointIdentity) -> [ProbeEvent] {
        let offered = task.offered
        let isPinned = identity.pin.map { World.has($0, identity.release) } ?? false
        let admitted = offered.first {
            isPinned ? $0 == identity.pin : World.has($0, identity.release)
        }
        let count = 1 + (admitted == nil ? task.confirmations : task.samples)
        var events: [ProbeEvent] = []
        for number in 0..<count {
            let evidence =
                admitted.map { HandshakeEvidence.agreed(number, on: $0, offering: offered) }
                ?? .refused(number, offering: offered)
            events.append(.began(task: task.number, handshake: number))
            events.append(.handshake(task: task.number, evidence))
        }
        return events + [.finished(task: task.number)]
    }

    /// The two processes of every server: a master and a worker.
    static func processes(_ release: String) -> [ServerProcess] {
        [(7, "master"), (8, "worker")].map {
            ServerProcess(id: $0, startTicks: 1, name: $1, libraries: World.mapped(release))
        }
    }

    static func report(_ client: ClientName) -> ClientReport {
        let release = client.release ?? ""
        return ClientReport(
            name: client,
            versionText: World.libraries[release]?.versionText ?? "",
            libraries: World.mapped(release),
        )
    }
}

extension ProbeTask {
    /// What its client offers in the world.
    var offered: [NamedGroup] {
        offer == .asShipped ? Telling.shipped : offer.groups
    }

    /// Whether it offers all but the pin, as far as its library has it.
    var isNegativeControl: Bool {
        guard case .known = offer else { return false }
        return true
    }
}

extension Aftermath {
    /// An endpoint that ran until it was removed.
    static let ran = Aftermath(
        container: "c",
        log: "",
        exitStatus: nil,
        hitMemoryLimit: false,
        fault: nil,
        startedAt: Timestamp(microseconds: 1),
    )

    /// An endpoint that ended by itself.
    static func ended(_ status: Int?, log: String = "") -> Aftermath {
        Aftermath(
            container: "c",
            log: log,
            exitStatus: status,
            hitMemoryLimit: false,
            fault: nil,
            startedAt: Timestamp(microseconds: 1),
        )
    }
}
