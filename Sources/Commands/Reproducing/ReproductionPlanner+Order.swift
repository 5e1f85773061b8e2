import Catalogue
import Interop
import Issuing
import Orchestration
import Probing
import ResultStore

extension ReproductionPlanner {
    /// The clients of a reproduction: that of the cell, and that of its controls.
    struct Clients {
        let own: ProbeClient
        let control: ProbeClient

        /// What the calibration does to the lab where the cell is tried.
        let tampering: Tampering

        /// The releases that they are on, and of which they load libraries.
        var names: Set<String> {
            Set([own.name.release, control.name.release].compactMap(\.self) + tampering.releases)
        }

        /// What a run does not keep of them.
        var notes: [String] {
            [("libssl", tampering.libssl), ("libcrypto", tampering.libcrypto)]
                .compactMap { name, release in
                    release.map { release in
                        "the client loads the \(name) of \(release), as today's calibration tells"
                            + " it: no run keeps that"
                    }
                }
        }
    }

    /// The client of the cell, and the one that made the controls.
    ///
    /// Where no control is recorded it is the newest of the run's releases, as in a run.
    func clients(
        of cell: Cell,
        _ catalogue: Catalogue,
        _ architecture: Architecture,
    ) throws -> Clients {
        let tampering = try tampering(with: cell)
        let own =
            try cell.client.release.map { release in
                try client(release, tampering, catalogue, architecture)
            } ?? ProbeClient(name: cell.client)
        let endpoint = recorded.account.decisiveEndpoint
        let controls = recorded.account.controls
        let control =
            controls.first { $0.endpointID == endpoint?.id && $0.kind == .negative }
            ?? controls.first
        let newest = catalogue.releases.releases
            .last { recorded.releases.contains($0.name) && $0.hasClient }
        let release = control?.client.release ?? newest?.name
        return Clients(
            own: own,
            control: try release.map {
                try client($0, Tampering(), catalogue, architecture)
            } ?? own,
            tampering: tampering
        )
    }

    /// What today's calibration does to the lab where a cell is tried.
    private func tampering(with cell: Cell) throws -> Tampering {
        guard recorded.run.matrix == Calibration.name else { return Tampering() }
        return try Calibration.load(home: doors.home).tamperings
            .tampering(of: cell)
    }

    private func client(
        _ release: String,
        _ tampering: Tampering,
        _ catalogue: Catalogue,
        _ architecture: Architecture,
    ) throws -> ProbeClient {
        let others = tampering.releases.compactMap {
            catalogue.releases.release(named: $0)?.on(architecture)
        }
        guard let own = catalogue.releases.release(named: release)?.on(architecture),
            others.count == tampering.releases.count,
            let client = PlannedRun.client(on: own, tampering, others)
        else {
            throw Fault(
                operation: "provide client",
                subject: "openssl@\(release)",
                reason: "the data files of the run have no such release",
            )
        }
        return client
    }

    /// What the orchestrator is to do.
    func order(
        _ cell: Cell,
        _ matrix: Matrix,
        _ catalogue: Catalogue,
        _ clients: Clients,
        _ images: ReplicaImages,
        _ authority: Authority,
    ) -> RunOrder {
        var order = RunOrder(
            cells: [cell],
            provisions: [ServerKey(cell): images.server],
            origins: catalogue.releases.releases.reduce(into: [:]) { $0[$1.name] = $1.origin },
            libraries: images.libraries,
            clients: [clients.own],
            control: .success(clients.control),
            groups: catalogue.groups.groups,
            rules: catalogue.rules,
            authority: authority.certificate,
            samples: recorded.run.samples ?? matrix.samples,
            attempts: 1,
            timeout: Int(matrix.timeout / .microseconds(1)),
            waveSize: 64,
            seed: recorded.run.seed,
        )
        order.knownFailures = catalogue.knownFailures.inForce(on: recorded.run.startedAt.date)
        order.repeats = recorded.run.repeats ?? matrix.repeats
        order.places = max(recorded.planned, order.places)
        order.keepsServers = settings.keepsServers
        order.patience = [cell.server: Patience(clients.tampering)]
        return order
    }

    /// What of lab, machine and engine is not what the run was made with.
    func notes(on host: HostFacts) -> [String] {
        let run = recorded.run
        return [
            ("lab", run.labVersion, LabVersion.text),
            ("kernel", run.host.kernel, host.kernel),
            ("engine", run.host.engine, host.engine),
            ("processor", run.host.processor, host.processor),
            ("number of processors", String(run.host.processors), String(host.processors)),
        ]
        .filter { $0.1 != $0.2 }
        .map { "the \($0.0) is \($0.2), where the run had \($0.1)" }
    }

    /// What is not as it was recorded, apart from images.
    func notes(
        _ kept: KeptSource,
        _ authority: Authority,
        _ leaves: [CertificateKind: Leaf],
    ) -> [String] {
        var notes: [String] = []
        let changed = kept.changed
        if !changed.isEmpty {
            notes.append(
                "today's \(changed.joined(separator: ", ")) \(changed.count == 1 ? "differs" : "differ")"
                    + " from what run \(recorded.account.row.run) has kept, which is used"
            )
        }
        if authority.sha256 != recorded.run.authority {
            notes.append(
                "the authority of `\(settings.state)` is not the recorded one: "
                    + "\(authority.sha256.prefix(12)), not \(recorded.run.authority.prefix(12))"
            )
        }
        if let endpoint = recorded.account.decisiveEndpoint,
            let leaf = leaves[endpoint.identity.certificate],
            let stored = endpoint.files[EndpointConfigurator.certificate],
            stored != leaf.certificatePEM
        {
            notes.append(
                "the server's certificate is not the recorded one, whose key was never stored"
            )
        }
        if settings.against != nil {
            notes.append("the configuration is made anew for that release")
        }
        return notes
    }
}
