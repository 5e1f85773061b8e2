import Catalogue
import DockerEngine
import EngineUse
import HostUse
import Imaging
import Interop
import Issuing
import Orchestration
import Probing
import ResultStore

extension RunSession {
    /// Provides all images: those that the run has recorded, where it goes on and has.
    func provide(run: String, host: HostSources, _ display: RunDisplay) async throws -> Provisions {
        let workshop = doors.workshop(
            on: engine,
            state: settings.state,
            host: host,
            sources: planned.sources(state: settings.state, host: host, doors),
            run: run,
        ) { event in
            display.take(event)
        }
        guard let resumed, resumed.hasImages else {
            return try await planned.provide(by: workshop, doors)
        }
        return try await workshop.provide(
            recorded: resumed.images,
            servers: try planned.imageRequests(probe: doors.probe),
            releases: planned.releases,
        )
    }

    /// Records the images that there are.
    func record(_ provisions: Provisions, in run: Int) throws {
        for case .success(.image(let image)) in provisions.servers {
            try store.record(image, in: run)
        }
        for release in planned.releases {
            guard case .success(let provided) = provisions.libraries[release.name] else { continue }
            try store.record(provided.image, in: run)
        }
        guard case .success(let bench) = provisions.bench else { return }
        try store.record(bench, in: run)
        try store.recordBench(digest: bench.digest, in: run)
    }

    /// What the orchestrator is to do with these images.
    func order(_ provisions: Provisions, authority: Authority, seed: UInt64) -> RunOrder {
        let matrix = planned.matrix
        var order = RunOrder(
            cells: planned.remaining,
            provisions: Dictionary(
                zip(planned.servers, provisions.servers).map { key, result in
                    (key, Provision(result, bench: provisions.bench))
                },
                uniquingKeysWith: { first, _ in first },
            ),
            origins: planned.origins,
            libraries: provisions.libraries.mapValues { $0.map(\.libraries) },
            clients: planned.clients.filter { client in
                guard let release = client.name.release else { return true }
                if case .success = provisions.libraries[release] { return true }
                return false
            },
            control: control(provisions),
            groups: planned.catalogue.groups.groups,
            rules: planned.catalogue.rules,
            authority: authority.certificate,
            samples: samples,
            attempts: matrix.attempts,
            timeout: Int(matrix.timeout / .microseconds(1)),
            waveSize: settings.waveSize,
            seed: seed,
        )
        order.repeats = repeats
        order.firstWave = (resumed?.lastWave ?? 0) + 1
        order.knownFailures = planned.knownFailures
        order.patience = planned.tamperings.servers.mapValues(Patience.init)
        return order
    }

    /// Who makes the controls: the newest client, or nobody.
    private func control(_ provisions: Provisions) -> Result<ProbeClient, Fault> {
        let operation = "provide the client of controls"
        guard let client = planned.control, let release = client.name.release else {
            let reason = "no release of it has a libssl of its own"
            return .failure(
                Fault(operation: operation, subject: planned.matrix.name, reason: reason)
            )
        }
        switch provisions.libraries[release] {
        case .success: return .success(client)
        case .failure(let fault): return .failure(fault)
        case nil:
            return .failure(
                Fault(operation: operation, subject: release, reason: "nobody asked for it")
            )
        }
    }

    /// What the orchestrator is to do with the cells of a run that nothing can be done for.
    func order(
        forRestOf run: Int,
        because fault: Fault,
        authority: Authority,
        seed: UInt64,
    ) throws -> RunOrder {
        let nothing = Provisions(
            servers: planned.servers.count,
            libraries: planned.releases.map(\.name),
            fault: fault,
        )
        let left = Set(try store.unrecorded(in: run))
        var order = order(nothing, authority: authority, seed: seed)
        order.cells = order.cells.filter { left.contains($0.number) }
        order.firstWave = try store.lastWave(of: run) + 1
        return order
    }

    /// What is known of the run before its first container starts.
    func record(id: String, seed: UInt64, authority: Authority) -> RunRecord {
        RunRecord(
            id: id,
            matrix: planned.matrix.name,
            matrixText: planned.matrix.text,
            dataFiles: planned.catalogue.texts,
            seed: seed,
            samples: samples,
            repeats: repeats,
            labVersion: LabVersion.text,
            host: HostFacts(of: engine.version),
            authority: authority.sha256,
            startedAt: doors.now(),
        )
    }
}

extension Provision {
    /// A server's image; useless without a bench to try it in.
    fileprivate init(
        _ result: Result<ServerImage, Fault>,
        bench: Result<ImageRecord, Fault>,
    ) {
        switch (result, bench) {
        case (.failure(let fault), _), (_, .failure(let fault)): self = .fault(fault)
        case (.success(.failed(let ending)), _): self = .failed(ending)
        case (.success(.image(let image)), .success): self = .image(image)
        }
    }
}
