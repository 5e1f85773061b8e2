/// One image that a run used, as it was found or built.
package struct ImageRecord: Hashable, Sendable, Codable {
    /// The name it has in the engine.
    package let reference: String

    /// The engine's identifier of its content: `sha256:…`.
    package let digest: String

    /// What it is for: `server`, `openssl` or `bench`.
    package let purpose: String

    /// The server in it; nil for an image without one.
    package let server: String?

    /// The release that it holds; nil for the bench.
    package let release: String?

    /// The base image it stands on.
    package let base: String

    /// Where its OpenSSL came from, such as `package libssl3 3.0.22-1~deb12u1`.
    package let opensslSource: String?

    /// The hash of its recipe, in hexadecimal.
    package let recipeHash: String

    /// The recipe itself, as readable text.
    package let recipe: String

    /// The versions read from inside it.
    package let versions: ImageVersions

    /// When the engine created it.
    package let createdAt: String

    /// Puts the parts together.
    package init(
        reference: String,
        digest: String,
        purpose: String,
        server: String?,
        release: String?,
        base: String,
        opensslSource: String?,
        recipeHash: String,
        recipe: String,
        versions: ImageVersions,
        createdAt: String,
    ) {
        self.reference = reference
        self.digest = digest
        self.purpose = purpose
        self.server = server
        self.release = release
        self.base = base
        self.opensslSource = opensslSource
        self.recipeHash = recipeHash
        self.recipe = recipe
        self.versions = versions
        self.createdAt = createdAt
    }
}
