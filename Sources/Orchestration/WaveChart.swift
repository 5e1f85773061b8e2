import Interop
import Probing

/// Makes a wave out of assignments: which endpoints, which controls, which tasks.
struct WaveChart {
    private let order: RunOrder
    private let configure: (EndpointIdentity, ImageRecord, EndpointSite) throws -> EndpointSetup
    private let nonce: () -> String

    init(
        _ order: RunOrder,
        configure: @escaping (EndpointIdentity, ImageRecord, EndpointSite) throws -> EndpointSetup,
        nonce: @escaping () -> String,
    ) {
        self.order = order
        self.configure = configure
        self.nonce = nonce
    }

    /// Groups assignments into endpoints, the positive controls first.
    ///
    /// `uncontrolled` are the controls that have not agreed yet.
    func endpoints(
        for assignments: [Assignment],
        uncontrolled: Set<PositiveControl>,
    ) -> [PlannedEndpoint] {
        var places: [Assignment.EndpointKey: Int] = [:]
        var endpoints: [PlannedEndpoint] = []
        for assignment in assignments {
            let key = assignment.endpointKey
            if let place = places[key] {
                endpoints[place].assignments.append(assignment)
                continue
            }
            places[key] = endpoints.count
            endpoints.append(
                PlannedEndpoint(
                    identity: key.identity,
                    assignments: [assignment],
                    control: key.identity.policy == .pinned ? .negative : nil,
                )
            )
        }
        var controls: [PlannedEndpoint] = []
        var seen: Set<ServerKey> = []
        for key in assignments.map({ ServerKey($0.cell) }) where seen.insert(key).inserted {
            let clients = order.clients.map(\.name).filter { client in
                uncontrolled.contains(PositiveControl(of: key, by: client))
            }
            guard !clients.isEmpty else { continue }
            let identity = Self.controlIdentity(of: key)
            let place = endpoints.firstIndex { $0.identity == identity }
            var endpoint =
                place.map { endpoints.remove(at: $0) }
                ?? PlannedEndpoint(identity: identity, assignments: [], control: nil)
            endpoint.control = .positive(clients)
            controls.append(endpoint)
        }
        return controls + endpoints
    }

    /// The endpoint on which the positive control of a server is made.
    static func controlIdentity(of key: ServerKey) -> EndpointIdentity {
        EndpointIdentity(
            server: key.server,
            release: key.release,
            policy: .default,
            pin: nil,
            certificate: .ecdsaP256,
        )
    }

    /// Charts a wave of endpoints whose images are there, for one of their starts.
    func wave(
        _ number: Int,
        of endpoints: [PlannedEndpoint],
        start: Int,
    ) throws -> ChartedWave {
        var setups: [EndpointSetup] = []
        var tasks: [ChartedWave.Task] = []
        var blocks: [ProbeBlock] = []
        var pending: [(client: ClientName, endpoint: String, [ProbeTask])] = []
        for (index, endpoint) in endpoints.enumerated() {
            guard let image = order.provisions[ServerKey(endpoint.identity)]?.image else {
                preconditionFailure("an endpoint is planned for an image that is there")
            }
            let site = EndpointSite(
                port: 10_000 + ((number - 1) * order.waveSize + index) % 20_000,
                directory: "/lab/w\(number)/e\(index + 1)",
                nonce: nonce(),
                start: start,
            )
            let setup = try configure(endpoint.identity, image, site)
            setups.append(setup)
            for client in clients(for: endpoint.control) {
                guard let kind = endpoint.control?.kind else { continue }
                let task = controlTask(
                    tasks.count,
                    kind,
                    pin: endpoint.identity.pin,
                    place: order.places + (number - 1) * order.waveSize + index
                )
                tasks.append(
                    ChartedWave.Task(
                        number: task.number,
                        endpoint: setup.id,
                        client: client,
                        purpose: .control(kind),
                    )
                )
                blocks.append(
                    ProbeBlock(
                        number: blocks.count,
                        endpoint: setup.id,
                        client: client,
                        tasks: [task],
                    )
                )
            }
            for client in order.clients {
                let own = endpoint.assignments.filter { $0.cell.client == client.name }
                guard !own.isEmpty else { continue }
                let work = own.map { assignment in
                    let task = cellTask(tasks.count, assignment.cell)
                    tasks.append(
                        ChartedWave.Task(
                            number: task.number,
                            endpoint: setup.id,
                            client: client.name,
                            purpose: .cell(assignment),
                        )
                    )
                    return task
                }
                pending.append((client.name, setup.id, work))
            }
        }
        for client in order.clients {
            for (_, endpoint, work) in pending.filter({ $0.client == client.name }) {
                blocks.append(
                    ProbeBlock(
                        number: blocks.count,
                        endpoint: endpoint,
                        client: client.name,
                        tasks: work,
                    )
                )
            }
        }
        var plan = plan(setups, blocks, start: start)
        if order.keepsServers {
            plan.kept = Set(
                zip(endpoints, setups).filter { !$0.0.assignments.isEmpty }.map(\.1.id)
            )
        }
        return ChartedWave(
            wave: Wave(number: number, endpoints: setups, plan: plan),
            tasks: tasks,
        )
    }

    /// Who makes the controls of an endpoint; nobody where the client of a negative one is missing.
    private func clients(for control: PlannedControl?) -> [ClientName] {
        switch control {
        case .positive(let clients): clients
        case .negative: [try? order.control.get().name].compactMap(\.self)
        case nil: []
        }
    }

    private func controlTask(
        _ number: Int,
        _ kind: ControlKind,
        pin: NamedGroup?,
        place: Int,
    ) -> ProbeTask {
        let offer: ProbeOffer =
            switch kind {
            case .positive: .exactly([.x25519])
            case .negative: .known(of: order.spellings(except: pin ?? NamedGroup(rawValue: 0)))
            }
        return ProbeTask(
            number: number,
            offer: offer,
            // Where a further cell would come from: nothing there to tell a control by.
            sourceAddress: SourceAddress.ofPlace(place),
            samples: 0,
            confirmations: 0,
        )
    }

    private func cellTask(_ number: Int, _ cell: Cell) -> ProbeTask {
        ProbeTask(
            number: number,
            scenario: cell.scenario,
            offer: ProbeOffer(of: cell),
            sourceAddress: SourceAddress.ofCell(cell.number),
            samples: cell.scenario.ownSamples ?? order.samples,
            confirmations: 2,
        )
    }

    private func plan(
        _ setups: [EndpointSetup],
        _ blocks: [ProbeBlock],
        start: Int,
    ) -> ProbePlan {
        ProbePlan(
            names: GroupNames(order.groups),
            serverShareLengths: Dictionary(
                order.groups.compactMap { group in
                    group.serverShareLength.map { (group.id, $0) }
                },
                uniquingKeysWith: { first, _ in first },
            ),
            authority: order.authority,
            serverName: order.serverName,
            timeout: order.timeout,
            startTimeout: order.startTimeout,
            // Every start has an order of its own, so that none has a part in the times of all.
            seed: order.seed ^ UInt64(start - 1) << 32,
            endpoints: setups.map { setup in
                ProbeEndpoint(
                    id: setup.id,
                    container: "",
                    port: UInt16(setup.site.port),
                    nonce: setup.site.nonce,
                    certificate: setup.certificate,
                    timeout: order.patience[setup.identity.server]?.handshake,
                    startTimeout: order.patience[setup.identity.server]?.start,
                )
            },
            clients: order.allClients,
            blocks: blocks,
        )
    }
}
