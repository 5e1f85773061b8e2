import Interop

/// What came of one job.
enum ProvisionStep: Sendable {
    /// A base is ready to build on, or not.
    case ground(BaseImage, Result<Ground, Fault>)

    /// The server image of this number in the order.
    case server(Int, Result<ServerImage, Fault>)

    /// The libraries of the release of this name.
    case libraries(String, Result<ProvidedLibraries, Fault>)

    /// The bench.
    case bench(Result<ImageRecord, Fault>)
}
