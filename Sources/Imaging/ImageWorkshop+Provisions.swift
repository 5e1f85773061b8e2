import DockerEngine
import EngineUse
package import Interop

extension ImageWorkshop {
    /// Provides every image of a run, as many at a time as the workshop is wide.
    ///
    /// `clients` are the packaged releases whose libraries go into the bench, oldest first;
    /// those without any are passed over. `bases` are all of the catalogue, oldest first,
    /// and the bench stands on the last. `probe` is the path of `pqprobe` on this host.
    /// What cannot be provided is a ``Fault`` in its place, and stops nothing else. Only
    /// cancellation ends the work early, and the end of the engine, which is an
    /// ``EngineError``.
    package func provide(
        servers: [ServerImageRequest],
        clients: [Release],
        bases: [BaseImage],
        probe: String,
    ) async throws -> Provisions {
        precondition(!bases.isEmpty, "the bench stands on a base image")
        let order = ProvisionOrder(
            servers: servers,
            clients: clients.filter(\.hasClient),
            bases: bases,
            probe: probe,
        )
        return try await withThrowingTaskGroup(of: ProvisionStep.self) { group in
            var progress = ProvisionProgress(order: order)
            var underWay = 0
            while true {
                while underWay < width, let job = progress.nextJob() {
                    group.addTask { try await perform(job, of: order) }
                    underWay += 1
                }
                guard let step = try await group.next() else { return progress.provisions }
                underWay -= 1
                progress.note(step)
            }
        }
    }

    /// Does one job; a fault is its result.
    private func perform(
        _ job: ProvisionJob,
        of order: ProvisionOrder,
    ) async throws -> ProvisionStep {
        switch job {
        case .ground(let base):
            return .ground(base, try await result { try await ground(base, for: order) })
        case .server(let index, let ground):
            let request = order.servers[index]
            return .server(index, try await result { try await serverImage(request, on: ground) })
        case .libraries(let release, let ground):
            return .libraries(
                release.name,
                try await result { try await libraries(of: release, on: ground) },
            )
        case .bench(let releases, let ground):
            return .bench(
                try await result {
                    try await bench(on: ground, probe: order.probe, releases: releases)
                }
            )
        }
    }

    /// Provides a base, and resolves everything that the order installs on it.
    private func ground(_ base: BaseImage, for order: ProvisionOrder) async throws -> Ground {
        let provided = try await provide(base)
        let resolution = try await resolve(order.packageSets(on: base), on: provided)
        if let note = resolution.note {
            let kind = ImagingEvent.Kind.note(note)
            await report(ImagingEvent(step: "resolve packages", subject: base.name, kind: kind))
        }
        return Ground(base: provided, resolution: resolution)
    }

    /// Runs `body`, and keeps a fault as its result, unless the engine is gone.
    private func result<Value: Sendable>(
        _ body: () async throws -> Value
    ) async throws -> Result<Value, Fault> {
        do {
            return .success(try await body())
        } catch let fault as Fault {
            return .failure(fault)
        } catch let error as EngineError {
            guard !error.meansEngineIsGone else { throw error }
            return .failure(Fault(error))
        }
    }
}
