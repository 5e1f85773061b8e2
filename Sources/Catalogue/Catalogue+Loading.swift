import Interop

extension Catalogue {
    /// Loads the data files below the lab's home: the folder that holds `Lab`.
    ///
    /// Servers in the folders named are loaded beside the lab's own. `releases` is the path of
    /// a file of releases for clients alone, from the lab's home.
    package static func load(
        home: String,
        serverFolders: [String] = [],
        releases: String? = nil,
    ) throws(CatalogueError) -> Catalogue {
        let source = OverlaidSource(home: home, serverFolders: serverFolders)
        return try load(from: source, releases: releases)
    }

    /// Loads the data files from a source, such as the texts that a run has kept.
    package static func load(
        from source: any FileSource,
        releases more: String? = nil,
    ) throws(CatalogueError) -> Catalogue {
        let names = try source.folders(in: StanzaReader.root)
        var texts: [String: String] = [:]
        let paths = [Groups.path, SourceList.path, Layer.path, Releases.path]
        for path in paths + [more].compactMap(\.self) { texts[path] = try source.text(of: path) }
        let groups = try Groups(
            text: texts[Groups.path] ?? "",
            file: source.displayPath(of: Groups.path),
        )
        let sources = try SourceList(
            text: texts[SourceList.path] ?? "",
            file: source.displayPath(of: SourceList.path),
        )
        let layers = try Layer.read(
            texts[Layer.path] ?? "",
            source: source,
            sources: sources.entries.map(\.name),
        )
        var servers: [ServerStanza] = []
        var ownReleases: [String: [YAMLValue]] = [:]
        for name in names {
            var reader = StanzaReader(
                name: name,
                groups: groups,
                sources: sources.entries.map(\.name),
                layers: layers.map(\.name),
                source: source,
            )
            servers.append(try reader.read())
            ownReleases[name] = reader.releases
            texts.merge(reader.texts) { _, new in new }
        }
        var releases = try Releases(
            text: texts[Releases.path] ?? "",
            file: source.displayPath(of: Releases.path),
            servers: servers,
        ).adding(ownReleases)
        if let more {
            releases = try releases.preceded(
                byThoseOf: texts[more] ?? "",
                file: source.displayPath(of: more),
            )
        }
        releases = releases.locating(source.displayPath)
        var predictions = PredictionReader(
            conditions: ConditionReader(
                groups: groups,
                releases: releases,
                servers: servers.map(\.name),
            ),
            source: source,
        )
        let knownFailures = try predictions.knownFailures()
        let rules = try predictions.rules()
        return Catalogue(
            groups: groups,
            releases: releases,
            sources: sources,
            layers: layers,
            servers: servers,
            rules: rules,
            knownFailures: knownFailures,
            texts: texts.merging(predictions.texts) { _, new in new },
        )
    }
}
