import Foundation

/// The lab's own data files, with the servers of other folders beside its own.
///
/// A folder of such a folder is a server, as in `Lab/servers`, and is known by the same path.
package struct OverlaidSource: FileSource {
    private let lab: FolderSource
    private let folders: [String]

    /// Puts the parts together: the lab's home, and the folders, as they were typed.
    package init(home: String, serverFolders: [String]) {
        lab = FolderSource(home: home)
        folders = serverFolders
    }

    /// The path of a file as a person would type it.
    package func displayPath(of path: String) -> String {
        let prefix = StanzaReader.root + "/"
        guard path.hasPrefix(prefix) else { return lab.displayPath(of: path) }
        let rest = path.dropFirst(prefix.count)
        let name = rest.prefix { $0 != "/" }
        let folder = folders.first { folder in
            (try? FolderSource.isFolder(URL(filePath: "\(folder)/\(name)"))) == true
        }
        return folder.map { "\($0)/\(rest)" } ?? lab.displayPath(of: path)
    }

    /// The text of a file.
    package func text(of path: String) throws(CatalogueError) -> String {
        try TextFile.text(of: displayPath(of: path))
    }

    /// The names of the folders in a folder, in alphabetical order.
    ///
    /// Throws where two folders have a server of one name, and where one of them has anything
    /// beside servers: whoever put it there thinks that it counts.
    package func folders(in path: String) throws(CatalogueError) -> [String] {
        var names = try lab.folders(in: path)
        guard path == StanzaReader.root else { return names }
        for folder in folders {
            let source = FolderSource(home: folder)
            if let stray = try source.files(in: "").first(where: StrayFile.isOne) {
                throw StrayFile.error(
                    "\(folder)/\(stray)",
                    "a folder of servers has a folder for each, and nothing else",
                    hint: "put rules into the folder of their server, and a matrix elsewhere",
                )
            }
            for name in try source.folders(in: "") {
                guard !names.contains(name) else {
                    throw CatalogueError(
                        operation: "read",
                        subject: "\(folder)/\(name)",
                        reason: .invalid("there is another server `\(name)`"),
                    )
                }
                names.append(name)
            }
        }
        return names.sorted()
    }

    /// The names of the files in a folder, in alphabetical order.
    package func files(in path: String) throws(CatalogueError) -> [String] {
        try FolderSource(home: displayPath(of: path)).files(in: "")
    }
}
