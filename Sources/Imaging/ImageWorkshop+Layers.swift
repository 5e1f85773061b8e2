import DockerEngine
import EngineUse
import Interop

extension ImageWorkshop {
    /// The archives of sources, fetched where they are not there.
    func sources(_ needs: [SourceNeed]) async throws -> [ProvidedSource] {
        var sources: [ProvidedSource] = []
        for need in needs {
            if let known = await doors.known(need) {
                sources.append(known)
            } else {
                sources.append(
                    try await step("fetch source", "\(need.name) \(need.version)") {
                        try await doors.fetch(need)
                    }
                )
            }
        }
        return sources
    }

    /// Provides one layer; that its building fails is an answer, not an error.
    func layer(
        _ request: LayerRequest,
        on ground: Ground,
        with layers: [ProvidedLayer],
    ) async throws -> LayerImage {
        let sources = try await sources(request.inputs.sources)
        let packages = try PackageSet(request.inputs.packages)
        let result = try await provide(packages, on: ground) { changes in
            try layerPlan(request, on: ground.base, with: layers, sources, changes)
        }
        switch result {
        case .failed(let ending):
            return .failed(ending)
        case .image(let image, let plan):
            let record = ImageRecord(image, plan, opensslSource: image.labels[Label.sources])
            return .image(ProvidedLayer(request, plan, with: layers, sources, record))
        }
    }

    /// Plans a layer, with these changes of packages.
    func layerPlan(
        _ request: LayerRequest,
        on base: ProvidedBase,
        with layers: [ProvidedLayer],
        _ sources: [ProvidedSource],
        _ changes: PackageChanges,
    ) throws -> ImagePlan {
        try plan(
            request.inputs,
            purpose: request.key.name,
            release: request.key.release,
            on: base,
            with: layers,
            sources,
            changes
        )
    }

    /// Plans an image of inputs, with these layers, sources and changes of packages.
    func plan(
        _ inputs: ImageInputs,
        purpose: String,
        server: String? = nil,
        release: String?,
        on base: ProvidedBase,
        with layers: [ProvidedLayer],
        _ sources: [ProvidedSource],
        _ changes: PackageChanges,
    ) throws -> ImagePlan {
        let openssl = layers.openssl
        var arguments = inputs.arguments
        if !inputs.patches.isEmpty {
            arguments["PATCHES"] = inputs.patches.filter { $0.isFor(openssl) }.map(\.name)
                .joined(separator: " ")
        }
        return ImagePlan(
            purpose: purpose,
            server: server,
            release: release,
            base: base,
            dockerfile: try text(of: inputs.dockerfile),
            arguments: arguments,
            layers: layers,
            packages: try PackageSet(inputs.packages),
            changes: changes,
            contents: try ImageContents(
                inputs,
                sources: sources,
                openssl: openssl,
                doors: doors
            ),
        )
    }
}

extension ProvidedLayer {
    /// A layer as it was planned, with its record where it is there.
    init(
        _ request: LayerRequest,
        _ plan: ImagePlan,
        with layers: [ProvidedLayer],
        _ sources: [ProvidedSource],
        _ image: ImageRecord? = nil,
    ) {
        self.init(
            key: request.key,
            reference: "\(plan.repository):\(plan.tag)",
            recipeKey: plan.recipe.key,
            openssl: sources.first { $0.name == "openssl" }?.version ?? layers.openssl,
            image: image,
        )
    }
}

extension [ProvidedLayer] {
    /// The exact version of the OpenSSL among them; nil where there is none.
    var openssl: String? { compactMap(\.openssl).first }
}
