import DockerEngine
import Interop

extension ImageWorkshop {
    /// Provides one server image; that its building fails is an answer, not an error.
    func serverImage(
        _ request: ServerImageRequest,
        on ground: Ground,
    ) async throws -> ServerImage {
        let packages = try PackageSet(request.packages)
        let contents = try ImageContents.beside(dockerfile: request.dockerfile)
            .adding(programs: request.programs)
        let result = try await provide(packages, on: ground) { changes in
            ImagePlan(
                purpose: "server",
                server: request.server,
                release: request.release.name,
                base: ground.base,
                dockerfile: try text(of: request.dockerfile),
                arguments: request.arguments,
                packages: packages,
                changes: changes,
                contents: contents,
            )
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
}
