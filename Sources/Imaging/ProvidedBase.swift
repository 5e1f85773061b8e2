import Interop

/// A base image that is there.
struct ProvidedBase: Hashable, Sendable {
    /// What it is.
    let base: BaseImage

    /// The name it has in the engine.
    let reference: String

    /// The key of its recipe.
    let key: String

    /// What is installed in it.
    let packages: PackageList
}
