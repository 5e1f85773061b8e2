import Interop

/// What came of asking for a layer.
enum LayerImage: Sendable {
    /// It is there.
    case image(ProvidedLayer)

    /// Its sources and packages were there, and building it failed.
    case failed(Ending)
}
