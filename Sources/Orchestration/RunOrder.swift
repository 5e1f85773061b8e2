package import Interop
package import Probing

/// Everything that a run needs once its images are there.
package struct RunOrder: Sendable {
    /// The planned cells, in order.
    package var cells: [Cell]

    /// What came of asking for every server's image.
    package var provisions: [ServerKey: Provision]

    /// The origins of the releases, by name.
    package var origins: [String: Origin]

    /// The files that make a release, or why they are not to be had, by name.
    package var libraries: [String: Result<ReleaseLibraries, Fault>]

    /// The clients of the bench that cells name, in the catalogue's order.
    package var clients: [ProbeClient]

    /// The client of the newest OpenSSL that the bench is to hold, or why it is not to be had.
    ///
    /// It makes the controls, whether a cell names it or not. An older one might lack the very
    /// group by which a pin that is not in force shows, so none takes its place.
    package var control: Result<ProbeClient, Fault>

    /// The groups of the catalogue.
    package var groups: [Group]

    /// What should happen.
    package var rules: Rules

    /// What is known to fail on the day of the run.
    package var knownFailures = KnownFailures()

    /// The DER certificate of the lab's authority.
    package var authority: [UInt8]

    /// The name in the server's certificates.
    package var serverName = "lab.test"

    /// Measured handshakes per attempt.
    package var samples: Int

    /// Server starts per endpoint: how often a cell that agrees is tried within an attempt.
    package var repeats = 1

    /// How often a cell that is about to fail is tried.
    package var attempts: Int

    /// The longest that one handshake may take, in microseconds.
    package var timeout: Int

    /// The longest that a server may take to be ready, in microseconds.
    package var startTimeout = 20_000_000

    /// Servers with which less patience is had, by name.
    package var patience: [String: Patience] = [:]

    /// How many endpoints run at a time.
    package var waveSize: Int

    /// What the order of handshakes is drawn from.
    package var seed: UInt64

    /// The number of the first wave: more than 1 where a run goes on that was interrupted.
    package var firstWave = 1

    /// How many addresses are kept for cells to connect from: controls come from others.
    package var places: Int

    /// Whether the servers of cells go on running when all is done, for a person to look at.
    package var keepsServers = false

    /// Makes an order; the rest has its usual value.
    package init(
        cells: [Cell],
        provisions: [ServerKey: Provision],
        origins: [String: Origin],
        libraries: [String: Result<ReleaseLibraries, Fault>],
        clients: [ProbeClient],
        control: Result<ProbeClient, Fault>,
        groups: [Group],
        rules: Rules,
        authority: [UInt8],
        samples: Int,
        attempts: Int,
        timeout: Int,
        waveSize: Int,
        seed: UInt64,
    ) {
        self.cells = cells
        self.provisions = provisions
        self.origins = origins
        self.libraries = libraries
        self.clients = clients
        self.control = control
        self.groups = groups
        self.rules = rules
        self.authority = authority
        self.samples = samples
        self.attempts = attempts
        self.timeout = timeout
        self.waveSize = waveSize
        self.seed = seed
        places = cells.map(\.number).max() ?? 0
    }

    /// What should happen in a cell; nil while the versions of its image are not known.
    package func expectation(for cell: Cell) -> Expectation? {
        rules.expectation(in: circumstances(of: cell))
    }

    /// What is known to fail in a cell.
    func knownFailures(of cell: Cell) -> [KnownFailure] {
        knownFailures.failures(in: circumstances(of: cell))
    }

    private func circumstances(of cell: Cell) -> Circumstances {
        Circumstances(
            cell: cell,
            origin: origins[cell.release] ?? .packaged,
            versions: provisions[ServerKey(cell)]?.image?.versions,
            clientOpenSSL: cell.client.release.flatMap { try? libraries[$0]?.get().version },
        )
    }

    /// Every client that has something to do, in the catalogue's order as far as cells name it.
    var allClients: [ProbeClient] {
        guard case .success(let control) = control,
            !clients.contains(where: { $0.name == control.name })
        else { return clients }
        return clients + [control]
    }

    /// The lengths of `key_exchange` in a client's share, in bytes, as far as they are known.
    var clientShareLengths: [NamedGroup: Int] {
        groups.reduce(into: [:]) { $0[$1.id] = $1.clientShareLength }
    }

    /// Every group of the catalogue that some OpenSSL has, except one, classical ones first.
    func spellings(except pin: NamedGroup) -> [GroupSpelling] {
        let order: [GroupKind] = [.classical, .hybrid, .pure]
        return order.flatMap { kind in
            groups.filter { $0.kind == kind && $0.id != pin }.compactMap(\.spelling)
        }
    }
}

extension Group {
    /// How OpenSSL spells it; nil where no OpenSSL has it.
    var spelling: GroupSpelling? {
        openssl.map { GroupSpelling(group: id, name: $0.name) }
    }
}
