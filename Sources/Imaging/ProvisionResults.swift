import Interop

/// What came of the nodes of an order so far.
struct ProvisionResults: Sendable {
    /// Bases by name.
    var grounds: [String: Result<Ground, Fault>] = [:]

    /// Layers.
    var layers: [LayerKey: Result<LayerImage, Fault>] = [:]

    /// Server images, by their number in the order.
    var servers: [Int: Result<ServerImage, Fault>] = [:]

    /// The libraries of each release, by its name.
    var libraries: [String: Result<ProvidedLibraries, Fault>] = [:]

    /// The bench.
    var bench: Result<ImageRecord, Fault>?

    /// A base to build on; throws why there is none.
    func ground(_ name: String) throws(Fault) -> Ground {
        guard let result = grounds[name] else {
            throw Fault(
                operation: "provide images on",
                subject: name,
                reason: "the catalogue has no such base",
            )
        }
        return try result.get()
    }

    /// The layers of an image; or how the building of one of them failed.
    ///
    /// Throws why one of them is not to be had.
    func layers(_ keys: [LayerKey]) throws(Fault) -> Result<[ProvidedLayer], FailedLayer> {
        var provided: [ProvidedLayer] = []
        for key in keys {
            guard let result = layers[key] else {
                throw Fault(
                    operation: "provide layer",
                    subject: key.subject,
                    reason: "the catalogue does not say how",
                )
            }
            switch try result.get() {
            case .image(let layer): provided.append(layer)
            case .failed(let ending): return .failure(FailedLayer(key: key, ending: ending))
            }
        }
        return .success(provided)
    }
}
