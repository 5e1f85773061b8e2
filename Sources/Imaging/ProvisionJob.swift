import Interop

/// One piece of work that can be done beside others.
enum ProvisionJob: Sendable {
    /// Provide a base, and resolve what is installed on it.
    case ground(BaseImage)

    /// Provide the server image of this number in the order.
    case server(Int, Ground)

    /// Provide the libraries of a release.
    case libraries(Release, Ground)

    /// Provide the bench with these libraries.
    case bench([ProvidedLibraries], Ground)
}
