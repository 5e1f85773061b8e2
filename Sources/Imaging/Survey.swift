import Interop

/// What a survey has seen so far.
struct Survey {
    /// The images that would be used, in the order of looking.
    var needed: [NeededImage] = []

    /// The bases that are there, by name.
    var grounds: [String: Ground] = [:]

    /// The layers whose plan is known.
    var layers: [LayerKey: ProvidedLayer] = [:]

    /// The images of layers that are there.
    var images: [LayerKey: ImageRecord] = [:]

    /// The libraries that were read before, by the name of their release.
    var libraries: [String: ProvidedLibraries] = [:]

    /// The layers of an image; nil where the plan of one is not known.
    func layers(_ keys: [LayerKey]) -> [ProvidedLayer]? {
        let known = keys.compactMap { layers[$0] }
        return known.count == keys.count ? known : nil
    }
}
