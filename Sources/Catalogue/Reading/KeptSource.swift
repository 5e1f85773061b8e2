/// Reads the data files that a run has kept, as they were then.
///
/// What they name besides, such as Dockerfiles, is looked for where it lies today.
package struct KeptSource: FileSource {
    private let texts: MemorySource
    private let places: any FileSource

    /// Takes the texts that were kept, by their path from the lab's home, and today's places.
    package init(texts: [String: String], places: any FileSource) {
        self.texts = MemorySource(texts: texts)
        self.places = places
    }

    /// The path where a file lies today.
    package func displayPath(of path: String) -> String {
        places.displayPath(of: path)
    }

    /// The text that was kept.
    package func text(of path: String) throws(CatalogueError) -> String {
        try texts.text(of: path)
    }

    /// The names of the folders in a folder, of those that were kept.
    package func folders(in path: String) throws(CatalogueError) -> [String] {
        try texts.folders(in: path)
    }

    /// The names of the files in a folder, of those that were kept.
    package func files(in path: String) throws(CatalogueError) -> [String] {
        try texts.files(in: path)
    }

    /// Those of these servers whose folder is no longer there, in order.
    ///
    /// What their images are built from lies beside the texts that were kept of them.
    package func missing(among servers: Set<String>) -> [String] {
        servers.filter { (try? places.text(of: StanzaReader.path(of: $0))) == nil }.sorted()
    }

    /// The paths of those that are no longer as they were kept, or no longer there, in order.
    package var changed: [String] {
        texts.texts.filter { (try? places.text(of: $0.key)) != $0.value }.keys.sorted()
    }
}
