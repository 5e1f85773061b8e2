import Catalogue
import DockerBench
import DockerEngine
import EngineUse
import Foundation
import HostUse
import Imaging
import Interop
import Issuing
import Orchestration
import ResultStore
import Terminal

/// One run from its plan to its last verdict, recorded as it goes.
struct RunSession: Sendable {
    /// What is run.
    private(set) var planned: PlannedRun

    /// How.
    let settings: RunSettings

    /// Everything outside.
    let doors: Doors

    /// The engine that it uses.
    let engine: Engine

    /// Where it is recorded.
    let store: ResultStore

    /// The run that goes on; nil for a new one.
    private(set) var resumed: ResumedRun?

    /// Puts the parts together.
    init(
        planned: PlannedRun,
        settings: RunSettings,
        doors: Doors,
        engine: Engine,
        store: ResultStore,
        resumed: ResumedRun? = nil,
    ) {
        self.planned = planned
        self.settings = settings
        self.doors = doors
        self.engine = engine
        self.store = store
        self.resumed = resumed
    }

    /// Measured handshakes per attempt and server start.
    var samples: Int { resumed?.record.samples ?? settings.samples ?? planned.matrix.samples }

    /// Server starts per endpoint.
    var repeats: Int { resumed?.record.repeats ?? settings.repeats ?? planned.matrix.repeats }

    /// Begins it, or has it go on, and answers its number in the store, its UUID and its seed.
    ///
    /// What is left of one that goes on is looked for only then: until it is this process's,
    /// another one may have had it go on, and have been stopped again.
    mutating func begin(_ authority: Authority) throws -> (number: Int, id: String, seed: UInt64) {
        if let resumed {
            try store.resume(
                run: resumed.number,
                lease: Lease.own.description,
                labVersion: LabVersion.text,
                at: doors.now(),
            )
            try goOn(with: resumed.current(in: store))
            return (resumed.number, resumed.record.id, resumed.record.seed)
        }
        let id = doors.identifier()
        let seed = settings.seed ?? doors.seed()
        let number = try store.begin(
            record(id: id, seed: seed, authority: authority),
            cells: planned.cells,
            groups: planned.catalogue.groups.groups,
            origins: planned.origins,
            bases: planned.bases,
            lease: Lease.own.description,
        )
        return (number, id, seed)
    }

    /// Takes what is left of the run as it is now.
    private mutating func goOn(with current: ResumedRun) {
        if current.left != resumed?.left {
            doors.tell(
                "run \(current.number) went on meanwhile: \(current.left.count) of "
                    + "\(Count(planned.cells.count, "cell")) have no verdict"
            )
        }
        resumed = current
        planned.left = current.left
    }

    /// Runs it, and answers its number in the store, and the fault that ended it early, if any.
    ///
    /// Every planned cell is a row before the first container starts. A fault that ends the
    /// run ends every cell that is left, too. However this ends, what was found out is
    /// stored, and nothing runs any more.
    func run() async throws -> (number: Int, fault: Fault?) {
        let authority = try Authority.open(in: settings.state)
        try resumed?.check(authority, of: settings.state)
        // The positive controls need one kind, whatever the matrix names.
        var leaves = [CertificateKind.ecdsaP256: try authority.leaf(.ecdsaP256)]
        for kind in Set(planned.cells.map(\.certificate)) where leaves[kind] == nil {
            leaves[kind] = try authority.leaf(kind)
        }
        let host = try await HostSources.read(environment: doors.environment)
        try AbandonedRuns.end(in: store, doors)
        var session = self
        let begun = try settings.times.measure(.database) { try session.begin(authority) }
        return try await session.carryOut(begun, host, authority, leaves)
    }

    /// Runs what has been begun.
    private func carryOut(
        _ begun: (number: Int, id: String, seed: UInt64),
        _ host: HostSources,
        _ authority: Authority,
        _ leaves: [CertificateKind: Leaf],
    ) async throws -> (number: Int, fault: Fault?) {
        let (number, id, seed) = begun
        let display = RunDisplay(cells: planned.remaining.count, repeats: repeats, doors: doors)
        let configurator = EndpointConfigurator(
            catalogue: planned.catalogue,
            leaves: leaves,
            flawedLeaves: try planned.tamperings.servers.compactMapValues {
                try $0.certificate.map(authority.leaf(with:))
            },
            identifier: doors.identifier
        )
        let loss = LossyDoor(planned.tamperings)
        let report = { (event: RunEvent) in
            guard case .waveFinished(let record) = event else { return display.take(event) }
            let recorded = try settings.times.measure(.database) {
                try store.record(whatHoldsOf: loss.passing(record), in: number)
            }
            display.take(.waveFinished(recorded))
        }
        do {
            if resumed != nil { try await Leftovers.remove(ofRun: id, on: engine) }
            // Nobody has looked yet for images that another process has recorded meanwhile.
            if let resumed, resumed.hasImages {
                try await resumed.checkImages(
                    on: engine,
                    servers: planned.servers,
                    releases: planned.releases,
                )
            }
            let fault = try await fault {
                // One that was killed after its last wave has nothing left but to be finished.
                guard !planned.remaining.isEmpty else { return }
                let provisions = try await settings.times.measure(.images) {
                    try await provide(run: id, host: host, display)
                }
                try record(provisions, in: number)
                let order = order(provisions, authority: authority, seed: seed)
                let orchestrator = orchestrator(order, configurator)
                try await carryOut(orchestrator, provisions, begun, authority, report)
            }
            if let fault {
                let order = try order(
                    forRestOf: number,
                    because: fault,
                    authority: authority,
                    seed: seed
                )
                let orchestrator = orchestrator(order, configurator)
                try await orchestrator.run(on: AbsentBench(), report: report)
            }
            try store.finish(whole: number, at: doors.now())
            display.finish()
            return (number, fault)
        } catch {
            display.finish()
            // What ended the run is what is told, not that its end could not be stored.
            try? store.finish(run: number, as: .interrupted, at: doors.now())
            let counts = try? store.run(number)
            if let counts {
                let done = counts.planned - counts.unrecorded
                doors.tell(
                    "run \(number) ended early: \(done) of \(Count(counts.planned, "cell")) are in "
                        + "`\(settings.database)`"
                )
            }
            throw error
        }
    }

    /// Does the work of a run; answers the fault that it came to, if any.
    private func fault(in work: () async throws -> Void) async throws -> Fault? {
        do {
            try await work()
            return nil
        } catch let error where error is Fault || error is EngineError {
            // One that is cancelled may know of no better way to say so.
            try Task.checkCancellation()
            return error as? Fault ?? (error as? EngineError).map { Fault($0) }
        }
    }

    private func orchestrator(
        _ order: RunOrder,
        _ configurator: EndpointConfigurator,
    ) -> Orchestrator {
        Orchestrator(
            order,
            configure: configurator.setup,
            crashLine: { server, log in
                planned.catalogue.server(named: server)?.crashLine(in: log)
            },
            nonce: doors.identifier,
            now: doors.now,
        )
    }
}
