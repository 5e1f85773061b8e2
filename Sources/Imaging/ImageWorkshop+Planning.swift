import DockerEngine
import HostUse
import Interop

extension ImageWorkshop {
    /// Plans and provides an image; where the archive moved on meanwhile, once more.
    func provide(
        _ packages: PackageSet,
        on ground: Ground,
        plan: (PackageChanges) throws -> ImagePlan,
    ) async throws -> PlannedImage {
        let first = try plan(try ground.changes(for: packages))
        switch try await provide(first) {
        case .image(let image): return .image(image, first)
        case .failed(let ending): return .failed(ending)
        case .outdated: break
        }
        let resolution = try await resolve([packages], on: ground.base, anew: true)
        let again = Ground(base: ground.base, resolution: resolution)
        let second = try plan(try again.changes(for: packages))
        switch try await provide(second) {
        case .image(let image): return .image(image, second)
        case .failed(let ending): return .failed(ending)
        case .outdated(let difference):
            throw Fault(
                operation: "build image",
                subject: second.subject,
                reason: "its packages are not those resolved before: \(difference)",
                hint: "wait until the mirror is complete",
            )
        }
    }

    /// Plans and provides an image whose building may not fail.
    func imageOrFault(
        _ packages: PackageSet,
        on ground: Ground,
        plan: (PackageChanges) throws -> ImagePlan,
    ) async throws -> (ImageInspection, ImagePlan) {
        switch try await provide(packages, on: ground, plan: plan) {
        case .image(let image, let plan):
            return (image, plan)
        case .failed(let ending):
            throw Fault(
                operation: "build image with",
                subject: packages.text,
                reason: ending.detail
            )
        }
    }

    /// The text of a Dockerfile.
    func text(of dockerfile: String) throws(Fault) -> String {
        String(decoding: try Files.bytes(dockerfile), as: UTF8.self)
    }
}
