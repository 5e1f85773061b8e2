import DockerEngine
import EngineUse
package import Interop

extension ImageWorkshop {
    /// Provides every image of a run, as many at a time as the workshop is wide.
    ///
    /// `layers` are those that the servers need, each after its own. `clients` are the releases
    /// whose libraries go into the bench, oldest first; those without any are passed over.
    /// `bases` are all of the catalogue, oldest first, and the bench stands on the last. `probe`
    /// is the path of `pqprobe` on this host, `otherProbes` are those of programs that the bench
    /// gets beside it. What cannot be provided is a ``Fault`` in its
    /// place, and stops nothing else. Only cancellation ends the work early, and the end of the
    /// engine, which is an ``EngineError``.
    package func provide(
        servers: [ServerImageRequest],
        layers: [LayerRequest] = [],
        clients: [Release],
        bases: [BaseImage],
        probe: String,
        otherProbes: [String] = [],
    ) async throws -> Provisions {
        precondition(!bases.isEmpty, "the bench stands on a base image")
        let order = ProvisionOrder(
            servers: servers,
            layers: layers,
            clients: clients.filter(\.hasClient),
            bases: bases,
            probe: probe,
            otherProbes: otherProbes,
        )
        let times: [String: Double] = notebook.page(Self.timesPage) ?? [:]
        let schedule = ProvisionSchedule(order) { node in
            times[order.subject(of: node)].map { .seconds($0) }
        }
        typealias Note = @Sendable (inout ProvisionResults) -> Void
        typealias Work = (node: ProvisionNode, time: Duration, note: Note)
        var newTimes = times
        defer { if newTimes != times { try? notebook.write(newTimes, as: Self.timesPage) } }
        return try await withThrowingTaskGroup(of: Work.self) { group in
            var progress = ProvisionProgress(order: order, schedule: schedule)
            var underWay = 0
            while true {
                while underWay < width, let node = progress.nextNode() {
                    let results = progress.results
                    group.addTask {
                        let start = ContinuousClock.now
                        let note = try await perform(node, of: order, after: results)
                        return (node, ContinuousClock.now - start, note)
                    }
                    underWay += 1
                }
                guard let work = try await group.next() else { return progress.provisions }
                underWay -= 1
                progress.note(work.node, work.note)
                // What was only found tells nothing about how long it takes to make.
                if work.time > .seconds(5) {
                    newTimes[order.subject(of: work.node)] = work.time / .seconds(1)
                }
            }
        }
    }

    /// How long each image took to be built the last time, in seconds, by what it is called.
    static let timesPage = "times"

    /// Works on one node, and answers how its result is noted.
    ///
    /// A fault is a result.
    private func perform(
        _ node: ProvisionNode,
        of order: ProvisionOrder,
        after results: ProvisionResults,
    ) async throws -> @Sendable (inout ProvisionResults) -> Void {
        switch node {
        case .ground(let name):
            let made = try await result {
                guard let base = order.neededBases.first(where: { $0.name == name }) else {
                    return try results.ground(name)
                }
                return try await ground(base, for: order)
            }
            return { $0.grounds[name] = made }
        case .layer(let key):
            let made = try await result { try await layer(key, of: order, after: results) }
            return { $0.layers[key] = made }
        case .server(let index):
            let request = order.servers[index]
            let made = try await result {
                try await server(request, after: results)
            }
            let own = made.map { image, libraries -> ProvidedLibraries? in
                guard case .image(let record) = image, let libraries else { return nil }
                return ProvidedLibraries(
                    release: request.release,
                    image: record,
                    libraries: libraries
                )
            }
            return { results in
                results.servers[index] = made.map(\.0)
                guard request.release.origin == .wheel else { return }
                switch own {
                case .success(let provided?):
                    results.libraries[request.release.name] = .success(provided)
                case .success(nil): break
                case .failure(let fault):
                    results.libraries[request.release.name] = .failure(fault)
                }
            }
        case .libraries(let name):
            let made = try await result {
                try await libraries(of: name, in: order, after: results)
            }
            return { $0.libraries[name] = made }
        case .bench:
            let made = try await result {
                let newest = order.bases.last?.name ?? ""
                return try await bench(
                    on: try results.ground(newest),
                    probes: [order.probe] + order.otherProbes,
                    releases: order.clients.compactMap { try? results.libraries[$0.name]?.get() },
                )
            }
            return { $0.bench = made }
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

    private func layer(
        _ key: LayerKey,
        of order: ProvisionOrder,
        after results: ProvisionResults,
    ) async throws -> LayerImage {
        guard let request = order.layers.first(where: { $0.key == key }) else {
            preconditionFailure("the nodes of layers are those of the order")
        }
        switch try results.layers(request.inputs.layers) {
        case .failure(let failed): return .failed(failed.ending)
        case .success(let layers):
            let ground = try results.ground(request.base.name)
            return try await layer(request, on: ground, with: layers)
        }
    }

    private func server(
        _ request: ServerImageRequest,
        after results: ProvisionResults,
    ) async throws -> (ServerImage, ReleaseLibraries?) {
        let isCompiled = request.release.origin == .compiled
        let openssl = isCompiled ? [LayerKey.openssl(of: request.release.name)] : []
        let source: String?
        switch try results.layers(openssl) {
        case .failure(let failed): return (.failed(failed.ending), nil)
        case .success(let layers): source = layers.first?.image?.opensslSource
        }
        switch try results.layers(request.inputs.layers) {
        case .failure(let failed): return (.failed(failed.ending), nil)
        case .success(let layers):
            return try await serverImage(
                request,
                on: try results.ground(request.base.name),
                with: layers,
                opensslSource: source,
            )
        }
    }

    /// The libraries of a release: of its own image, or of its layer.
    private func libraries(
        of name: String,
        in order: ProvisionOrder,
        after results: ProvisionResults,
    ) async throws -> ProvidedLibraries {
        guard let release = order.clients.first(where: { $0.name == name }) else {
            preconditionFailure("the nodes of libraries are those of the order")
        }
        guard release.origin == .compiled else {
            return try await libraries(of: release, on: try results.ground(release.base))
        }
        switch try results.layers([.openssl(of: name)]) {
        case .failure(let failed):
            throw Fault(
                operation: "build layer",
                subject: failed.key.subject,
                reason: failed.ending.detail,
            )
        case .success(let layers):
            guard let image = layers.first?.image else {
                preconditionFailure("a layer that was provided has an image")
            }
            return try await libraries(of: release, in: image)
        }
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
