import DockerEngine
import Interop

extension ImageWorkshop {
    /// Provides one server image; that its building fails is an answer, not an error.
    ///
    /// With it come the libraries that are in it alone: those of a wheel.
    func serverImage(
        _ request: ServerImageRequest,
        on ground: Ground,
        with layers: [ProvidedLayer],
        opensslSource: String?,
    ) async throws -> (ServerImage, ReleaseLibraries?) {
        let sources = try await sources(request.inputs.sources)
        let packages = try PackageSet(request.inputs.packages)
        let result = try await provide(packages, on: ground) { changes in
            try serverPlan(request, on: ground.base, with: layers, sources, changes)
        }
        switch result {
        case .failed(let ending):
            return (.failed(ending), nil)
        case .image(let image, let plan):
            let facts = try await facts(
                about: image.id,
                holding: request.release,
                commands: request.versionCommands,
            )
            let record = ImageRecord(
                image,
                plan,
                versions: facts.versions,
                opensslSource: try opensslSource ?? facts.opensslSource ?? wheel(of: request),
            )
            return (.image(record), facts.libraries)
        }
    }

    /// The wheel that OpenSSL is in, with the sums by which it was installed; nil where it is
    /// in none.
    private func wheel(of request: ServerImageRequest) throws -> String? {
        guard request.release.origin == .wheel, let list = request.inputs.requirements else {
            return nil
        }
        let wheel = PinnedPackage.all(in: try text(of: list)).first { $0.name == "cryptography" }
        return wheel.map { wheel in
            let sums = wheel.sums.joined(separator: " or ")
            return "wheel \(wheel.name) \(wheel.version), SHA-256 \(sums)"
        }
    }

    /// Plans a server image, with these changes of packages.
    func serverPlan(
        _ request: ServerImageRequest,
        on base: ProvidedBase,
        with layers: [ProvidedLayer],
        _ sources: [ProvidedSource],
        _ changes: PackageChanges,
    ) throws -> ImagePlan {
        try plan(
            request.inputs,
            purpose: "server",
            server: request.server,
            release: request.release.name,
            on: base,
            with: layers,
            sources,
            changes,
        )
    }
}
