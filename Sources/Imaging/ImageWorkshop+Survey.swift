import DockerEngine
import EngineUse
package import Interop

extension ImageWorkshop {
    /// Tells which images a run would use, starting, building and fetching nothing.
    ///
    /// The packages are those that were resolved last: where the archive has moved on since,
    /// a run makes newer images. `benches` are all that a run would have. What was never resolved in this state folder has no name yet,
    /// and counts as missing.
    package func survey(
        servers: [ServerImageRequest],
        layers: [LayerRequest] = [],
        clients: [Release],
        benches: [BenchRequest],
        bases: [BaseImage],
        probe: String,
    ) async throws -> [NeededImage] {
        let releases = benches.map { $0.releases.filter(\.hasClient) }
        let order = ProvisionOrder(
            servers: servers,
            layers: layers,
            clients: (clients + releases.flatMap(\.self)).filter(\.hasClient),
            bases: bases,
            probe: probe,
        )
        var survey = Survey()
        for base in order.neededBases {
            let ground = try await lastGround(of: base, for: order)
            survey.grounds[base.name] = ground
            survey.needed.append(
                NeededImage(
                    subject: "base",
                    reference: base.reference,
                    isPresent: ground != nil,
                )
            )
        }
        for request in layers { try await look(for: request, &survey) }
        for request in servers { try await look(for: request, &survey) }
        var isSurveyed: Set<String> = []
        for release in order.clients where isSurveyed.insert(release.name).inserted {
            try await look(for: release, &survey)
        }
        for (bench, releases) in zip(benches, releases) {
            let libraries = releases.compactMap { survey.libraries[$0.name] }
            let ground = bases.last.flatMap { survey.grounds[$0.name] }
            let plan = ground.flatMap { ground in
                guard libraries.count == releases.count else { return ImagePlan?.none }
                return lastPlan(Self.benchPackages, on: ground) {
                    try benchPlan(
                        libraries,
                        on: ground.base,
                        probes: [probe] + bench.otherProbes,
                        changes: $0,
                    )
                }
            }
            survey.needed.append(try await look(for: plan, "bench").0)
        }
        return survey.needed
    }

    /// Looks for a layer, which is known by its plan whether or not it is there.
    private func look(for request: LayerRequest, _ survey: inout Survey) async throws {
        var plan: ImagePlan?
        if let layers = survey.layers(request.inputs.layers),
            let sources = await knownSources(request.inputs.sources)
        {
            plan = survey.grounds[request.base.name].flatMap { ground in
                lastPlan(request.inputs.packages, on: ground) {
                    try layerPlan(request, on: ground.base, with: layers, sources, $0)
                }
            }
            if let plan {
                survey.layers[request.key] = ProvidedLayer(request, plan, with: layers, sources)
            }
        }
        let (image, found) = try await look(for: plan, request.key.subject)
        survey.needed.append(image)
        if let plan, let found { survey.images[request.key] = ImageRecord(found, plan) }
    }

    private func look(for request: ServerImageRequest, _ survey: inout Survey) async throws {
        var plan: ImagePlan?
        if let layers = survey.layers(request.inputs.layers),
            let sources = await knownSources(request.inputs.sources)
        {
            plan = survey.grounds[request.base.name].flatMap { ground in
                lastPlan(request.inputs.packages, on: ground) {
                    try serverPlan(request, on: ground.base, with: layers, sources, $0)
                }
            }
        }
        let subject = "\(request.server) on \(request.release.name)"
        survey.needed.append(try await look(for: plan, subject).0)
    }

    private func look(for release: Release, _ survey: inout Survey) async throws {
        if release.origin == .compiled {
            guard let image = survey.images[.openssl(of: release.name)] else { return }
            survey.libraries[release.name] = knownLibraries(of: release, in: image)
            return
        }
        let plan = survey.grounds[release.base].flatMap { ground in
            lastPlan(release.libraryPackages, on: ground) {
                try librariesPlan(release, on: ground.base, changes: $0)
            }
        }
        let (image, found) = try await look(for: plan, "openssl on \(release.name)")
        survey.needed.append(image)
        guard let plan, let found else { return }
        survey.libraries[release.name] = knownLibraries(
            of: release,
            in: ImageRecord(found, plan)
        )
    }

    /// The archives of sources that lie here; nil where one does not.
    private func knownSources(_ needs: [SourceNeed]) async -> [ProvidedSource]? {
        var sources: [ProvidedSource] = []
        for need in needs {
            guard let source = await doors.known(need) else { return nil }
            sources.append(source)
        }
        return sources
    }

    /// A base that the engine has, with what was resolved on it last; nil without the base.
    private func lastGround(
        of base: BaseImage,
        for order: ProvisionOrder,
    ) async throws -> Ground? {
        guard let image = try await ownImage(base.reference), let key = image.labels[Label.recipe]
        else { return nil }
        // Its packages decide what a new image must hold, and nothing about its key.
        let provided = ProvidedBase(
            base: base,
            reference: base.reference,
            key: key,
            packages: PackageList([]),
        )
        let sets = order.packageSets(on: base)
        let page: PackagePage? = notebook.page(Self.pageName(of: provided))
        let known = page?.changes(for: sets, on: provided) ?? [:]
        let unknown = Fault(
            operation: "name images on",
            subject: base.name,
            reason: "its packages were not resolved yet",
        )
        let changes = sets.reduce(into: [:]) { changes, set in
            changes[set] = known[set].map { .success($0) } ?? Result.failure(unknown)
        }
        return Ground(base: provided, resolution: Resolution(changes: changes, note: nil))
    }

    /// The plan of an image; nil where it cannot be known.
    private func lastPlan(
        _ packages: [String],
        on ground: Ground,
        plan: (PackageChanges) throws -> ImagePlan,
    ) -> ImagePlan? {
        guard let set = try? PackageSet(packages), let changes = try? ground.changes(for: set)
        else { return nil }
        return try? plan(changes)
    }

    private func look(
        for plan: ImagePlan?,
        _ subject: String,
    ) async throws -> (NeededImage, ImageInspection?) {
        guard let plan else {
            return (NeededImage(subject: subject, reference: nil, isPresent: false), nil)
        }
        let image = try await present(plan)
        let needed = NeededImage(
            subject: plan.subject,
            reference: "\(plan.repository):\(plan.tag)",
            isPresent: image != nil,
        )
        return (needed, image)
    }

    /// The libraries in an image, where an earlier run has read them.
    private func knownLibraries(
        of release: Release,
        in image: ImageRecord,
    ) -> ProvidedLibraries? {
        knownFacts(about: image.digest, holding: release)?.libraries.map { libraries in
            ProvidedLibraries(release: release, image: image, libraries: libraries)
        }
    }
}
