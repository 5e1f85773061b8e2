import Interop

extension ImageDirections {
    /// The keys that say how an image is made, whatever it is for.
    static let keys = ["dockerfile", "packages", "sources", "layers", "patches"]

    /// Reads how an image is made; paths that are not below `Dockerfiles/` are below `folder`.
    init(
        _ mapping: YAMLMapping,
        folder: String,
        source: any FileSource,
    ) throws(CatalogueError) {
        func path(_ value: YAMLValue) throws(CatalogueError) -> String {
            let path = try value.relativePath()
            return source.displayPath(
                of: path.hasPrefix("Dockerfiles/") ? path : folder + path
            )
        }
        // A list may be empty: what is compiled may need nothing at run time.
        func packages(_ mapping: YAMLMapping) throws(CatalogueError) -> [String] {
            guard let value = mapping["packages"], value.elements?.isEmpty != true else {
                return []
            }
            return try value.names(of: "package", allowing: "+")
        }
        var patches: [PatchDirections] = []
        for value in try mapping["patches"]?.list(of: "patches") ?? [] {
            let patch = try YAMLMapping(value, of: "a patch", keys: ["file", "when"])
            let condition = try patch["when"].map { value throws(CatalogueError) in
                try YAMLMapping(value, of: "a condition", keys: ["openssl"]).required("openssl")
            }
            patches.append(
                PatchDirections(
                    file: try path(patch.required("file")),
                    openssl: try condition?.versionRange(),
                )
            )
        }
        self.init(
            dockerfile: try path(mapping.required("dockerfile")),
            packages: try packages(mapping),
            holdsProbe: try mapping["pqprobe"]?.flag() ?? false,
            sources: try mapping["sources"]?.names(of: "source") ?? [],
            layers: try mapping["layers"]?.names(of: "layer") ?? [],
            patches: patches,
        )
    }
}
