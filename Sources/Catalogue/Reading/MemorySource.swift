/// Reads data files from texts in memory, such as those that a run has kept.
package struct MemorySource: FileSource {
    /// The texts, by their path from the lab's home.
    package let texts: [String: String]

    /// Puts the parts together.
    package init(texts: [String: String]) {
        self.texts = texts
    }

    /// The path of a file as a person would type it.
    package func displayPath(of path: String) -> String {
        path
    }

    /// The text of a file among the texts.
    package func text(of path: String) throws(CatalogueError) -> String {
        guard let text = texts[path] else {
            throw CatalogueError(
                operation: "read",
                subject: path,
                reason: .unreadable("there is no such file"),
            )
        }
        return text
    }

    /// The names of the folders in a folder among the texts, in alphabetical order.
    package func folders(in path: String) throws(CatalogueError) -> [String] {
        let prefix = path + "/"
        let names = texts.keys.filter { $0.hasPrefix(prefix) }.compactMap { key in
            let rest = key.dropFirst(prefix.count)
            return rest.contains("/") ? rest.split(separator: "/").first.map(String.init) : nil
        }
        return Set(names).sorted()
    }

    /// The names of the files in a folder among the texts, in alphabetical order.
    package func files(in path: String) throws(CatalogueError) -> [String] {
        let prefix = path + "/"
        return texts.keys.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
            .filter { !$0.contains("/") }
            .sorted()
    }
}
