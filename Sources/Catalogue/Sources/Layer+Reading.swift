import Interop

extension Layer {
    /// Reads all layers; each stands on layers above it in the list, so that no two need each other.
    static func read(
        _ text: String,
        source: any FileSource,
        sources: [String],
    ) throws(CatalogueError) -> [Layer] {
        var layers: [Layer] = []
        let file = source.displayPath(of: path)
        for value in try YAMLDocument.root(of: text, in: file).list(of: "layers") {
            let mapping = try YAMLMapping(
                value,
                of: "a layer",
                keys: ["name", "per"] + ImageDirections.keys,
            )
            let name = try mapping.required("name").name("a layer")
            guard !layers.contains(where: { $0.name == name }) else {
                throw value.error(.repeated("layer `\(name)`"))
            }
            let layer = Layer(
                name: name,
                isPerRelease: try mapping["per"]?.choice(of: "`per`", among: ["release"]) != nil,
                image: try ImageDirections(mapping, folder: "", source: source),
            )
            try layer.image.check(mapping, sources: sources, layers: layers.map(\.name))
            let parts = layers.filter { layer.image.layers.contains($0.name) }
            guard layer.isPerRelease || !parts.contains(where: \.isPerRelease) else {
                throw value.error(
                    .invalid("a layer for all releases stands on one that is per release")
                )
            }
            layers.append(layer)
        }
        return layers
    }
}

extension ImageDirections {
    /// Throws at a source or a layer that there is not.
    func check(
        _ mapping: YAMLMapping,
        sources: [String],
        layers: [String],
    ) throws(CatalogueError) {
        for value in try mapping["sources"]?.list(of: "sources") ?? [] {
            _ = try value.choice(of: "source", among: sources)
        }
        for value in try mapping["layers"]?.list(of: "layers") ?? [] {
            _ = try value.choice(of: "layer", among: layers)
        }
    }
}
