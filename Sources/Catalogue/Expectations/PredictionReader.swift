import Interop

/// Reads what should happen, and what is known to fail nevertheless.
///
/// A server may have lists of its own beside its stanza. They come before the lab's, each rule
/// with its own file and line.
struct PredictionReader {
    private let conditions: ConditionReader
    private let source: any FileSource

    /// The texts of the lists, by their path from the lab's home.
    private(set) var texts: [String: String] = [:]

    /// The names that a list can have.
    static let fileNames = [Rules.fileName, KnownFailures.fileName]

    /// Takes what conditions may be about, and where the lists come from.
    init(conditions: ConditionReader, source: any FileSource) {
        self.conditions = conditions
        self.source = source
    }

    /// Every rule.
    mutating func rules() throws(CatalogueError) -> Rules {
        var rules: [Rule] = []
        for server in conditions.servers {
            guard let list = try list(Rules.fileName, beside: server) else { continue }
            rules += try Rules.ofServer(
                list.text,
                path: list.path,
                file: source.displayPath(of: list.path),
                reader: conditions(of: server),
            )
        }
        return try Rules(
            text: text(of: Rules.path),
            file: source.displayPath(of: Rules.path),
            reader: conditions,
            after: rules,
        )
    }

    /// Every known failure, expired or not.
    mutating func knownFailures() throws(CatalogueError) -> KnownFailures {
        var failures: [KnownFailure] = []
        for server in conditions.servers {
            guard let list = try list(KnownFailures.fileName, beside: server) else { continue }
            failures += try KnownFailures.read(
                list.text,
                path: list.path,
                file: source.displayPath(of: list.path),
                reader: conditions(of: server),
            )
        }
        failures += try KnownFailures.read(
            text(of: KnownFailures.path),
            path: KnownFailures.path,
            file: source.displayPath(of: KnownFailures.path),
            reader: conditions,
        )
        return KnownFailures(failures)
    }

    private func conditions(of server: String) -> ConditionReader {
        var reader = conditions
        reader.owner = server
        return reader
    }

    private mutating func list(
        _ name: String,
        beside server: String,
    ) throws(CatalogueError) -> (path: String, text: String)? {
        let folder = "\(StanzaReader.root)/\(server)"
        guard try source.files(in: folder).contains(name) else { return nil }
        let path = "\(folder)/\(name)"
        return (path, try text(of: path))
    }

    private mutating func text(of path: String) throws(CatalogueError) -> String {
        let text = try source.text(of: path)
        texts[path] = text
        return text
    }
}
