import Interop

/// Reads the folder of one server.
struct StanzaReader {
    /// The folder of all servers, by its path from the lab's home.
    static let root = "Lab/servers"

    /// The path of a server's stanza, from the lab's home.
    static func path(of server: String) -> String { "\(root)/\(server)/server.yaml" }

    let name: String
    let groups: Groups
    let sources: [String]
    let layers: [String]
    let source: any FileSource
    private(set) var texts: [String: String] = [:]

    /// The releases that the stanza itself names.
    private(set) var releases: [YAMLValue] = []

    /// `sources` and `layers` are the names of those that there are.
    init(
        name: String,
        groups: Groups,
        sources: [String],
        layers: [String],
        source: any FileSource,
    ) {
        self.name = name
        self.groups = groups
        self.sources = sources
        self.layers = layers
        self.source = source
    }

    /// The stanza of the server; the texts of all files it came from are kept in `texts`.
    mutating func read() throws(CatalogueError) -> ServerStanza {
        let path = Self.path(of: name)
        let root = try YAMLDocument.root(
            of: text(of: path),
            in: source.displayPath(of: path),
        )
        let stanza = try YAMLMapping(
            root,
            of: "a server",
            keys: [
                "name", "title", "images", "versions", "library_proof", "crashes", "command",
                "environment", "files", "policies", "releases",
            ],
        )
        let ownName = try stanza.required("name")
        guard try ownName.name("a server") == name else {
            throw ownName.error(
                .invalid("server `\(try ownName.text("a name"))` is in the folder `\(name)`")
            )
        }
        releases = try stanza["releases"]?.list(of: "releases") ?? []
        let recipe = EndpointRecipe(
            command: try words(stanza.required("command")),
            environment: try environment(stanza["environment"]),
            files: try files(stanza["files"]),
        )
        let server = ServerStanza(
            name: name,
            title: try stanza.required("title").text("a title"),
            images: try images(stanza.required("images")),
            versionQueries: try Self.versionQueries(stanza.required("versions")),
            ownLibraryProof: try stanza.required("library_proof").choice(of: "library proof"),
            crashPatterns: try Self.patterns(stanza["crashes"]),
            recipe: recipe,
            originParts: try originParts(stanza.required("images")),
            policies: try policies(stanza.required("policies"), recipe: recipe),
        )
        try refuseStrays(besides: server.images.values.map(\.self))
        return server
    }

    /// Throws at a file of the folder that the stanza does not name.
    ///
    /// Beside a Dockerfile every file belongs to its image.
    private func refuseStrays(besides images: [ImageDirections]) throws(CatalogueError) {
        let folder = "\(Self.root)/\(name)"
        let names = try source.files(in: folder)
        let paths = names.map { source.displayPath(of: "\(folder)/\($0)") }
        guard !images.contains(where: { paths.contains($0.dockerfile) }) else { return }
        let patches = images.flatMap(\.patches).map(\.file)
        for (name, path) in zip(names, paths)
        where StrayFile.isOne(name) && !PredictionReader.fileNames.contains(name)
            && texts["\(folder)/\(name)"] == nil && !patches.contains(path)
        {
            throw StrayFile.error(
                path,
                "nothing reads it",
                hint: "name it in `server.yaml`, or move it elsewhere",
            )
        }
    }

    /// The text of a file of the folder, which is kept.
    mutating func text(of path: String) throws(CatalogueError) -> String {
        if let text = texts[path] { return text }
        let text = try source.text(of: path)
        texts[path] = text
        return text
    }

    private static func patterns(_ value: YAMLValue?) throws(CatalogueError) -> [String] {
        var patterns: [String] = []
        for element in try value?.list(of: "patterns") ?? [] {
            patterns.append(try element.pattern())
        }
        return patterns
    }
}
