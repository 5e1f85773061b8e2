import DockerEngine
import Interop

extension ImageWorkshop {
    /// Provides one server image; that its building fails is an answer, not an error.
    func serverImage(
        _ request: ServerImageRequest,
        on ground: Ground,
    ) async throws -> ServerImage {
        let packages = try PackageSet(request.packages)
        let result = try await provide(packages, on: ground) { changes in
            try serverPlan(request, on: ground.base, changes: changes)
        }
        switch result {
        case .failed(let ending):
            return .failed(ending)
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
                opensslSource: facts.opensslSource,
            )
            return .image(record)
        }
    }
    /// Plans a server image, with these changes of packages.
    func serverPlan(
        _ request: ServerImageRequest,
        on base: ProvidedBase,
        changes: PackageChanges,
    ) throws -> ImagePlan {
        ImagePlan(
            purpose: "server",
            server: request.server,
            release: request.release.name,
            base: base,
            dockerfile: try text(of: request.dockerfile),
            arguments: request.arguments,
            packages: try PackageSet(request.packages),
            changes: changes,
            contents: try ImageContents.beside(dockerfile: request.dockerfile)
                .adding(programs: request.programs),
        )
    }
}
