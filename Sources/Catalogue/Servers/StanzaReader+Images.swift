import Interop

extension StanzaReader {
    private static let partKeys = ["command", "environment", "files", "library_proof"]

    /// How the images of each origin are made.
    func images(_ value: YAMLValue) throws(CatalogueError) -> [Origin: ImageDirections] {
        var images: [Origin: ImageDirections] = [:]
        for (origin, image) in try entries(value) {
            let directions = try ImageDirections(
                image,
                folder: "\(Self.root)/\(name)/",
                source: source,
            )
            try directions.check(image, sources: sources, layers: layers)
            images[origin] = directions
        }
        guard !images.isEmpty else { throw value.error(.empty("the list of images")) }
        return images
    }

    /// What differs from the stanza with images of each origin.
    mutating func originParts(
        _ value: YAMLValue
    ) throws(CatalogueError) -> [Origin: OriginPart] {
        var parts: [Origin: OriginPart] = [:]
        for (origin, image) in try entries(value) {
            parts[origin] = OriginPart(
                libraryProof: try image["library_proof"]?.choice(of: "library proof"),
                changes: try changes(image),
            )
        }
        return parts
    }

    private func entries(
        _ value: YAMLValue
    ) throws(CatalogueError) -> [(origin: Origin, image: YAMLMapping)] {
        let mapping = try YAMLMapping(
            value,
            of: "the images",
            keys: Origin.allCases.map(\.rawValue),
        )
        var entries: [(origin: Origin, image: YAMLMapping)] = []
        for entry in mapping.entries {
            let image = try YAMLMapping(
                entry.value,
                of: "an image",
                keys: ImageDirections.keys + ["pqprobe"] + Self.partKeys,
            )
            entries.append((try entry.key.choice(of: "origin"), image))
        }
        return entries
    }
}
