import DockerEngine
import Interop

extension ImageRecord {
    /// The same record with what was read from inside the image.
    init(_ image: ImageRecord, versions: ImageVersions, opensslSource: String?) {
        self.init(
            reference: image.reference,
            digest: image.digest,
            purpose: image.purpose,
            server: image.server,
            release: image.release,
            base: image.base,
            opensslSource: opensslSource,
            recipeHash: image.recipeHash,
            recipe: image.recipe,
            versions: versions,
            createdAt: image.createdAt,
        )
    }

    /// The record of an image that was found or built as planned.
    init(
        _ image: ImageInspection,
        _ plan: ImagePlan,
        versions: ImageVersions = ImageVersions(server: nil, openssl: nil),
        opensslSource: String? = nil,
    ) {
        self.init(
            reference: "\(plan.repository):\(plan.tag)",
            digest: image.id,
            purpose: plan.purpose,
            server: plan.server,
            release: plan.release,
            base: plan.base.base.name,
            opensslSource: opensslSource,
            recipeHash: plan.recipe.key,
            recipe: plan.recipe.text,
            versions: versions,
            createdAt: image.created,
        )
    }
}
