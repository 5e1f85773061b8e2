import Foundation

/// Reads data files below a folder.
package struct FolderSource: FileSource {
    /// The folder, as it was typed.
    package let home: String

    /// Puts the parts together.
    package init(home: String) {
        self.home = home
    }

    /// The path of a file as a person would type it.
    package func displayPath(of path: String) -> String {
        if home.isEmpty || home == "." { return path }
        return home.hasSuffix("/") ? home + path : "\(home)/\(path)"
    }

    /// The text of a file below the folder.
    package func text(of path: String) throws(CatalogueError) -> String {
        try TextFile.text(of: displayPath(of: path))
    }

    /// The names of the folders in a folder below the folder, in alphabetical order.
    package func folders(in path: String) throws(CatalogueError) -> [String] {
        try names(in: path, areFolders: true)
    }

    /// The names of the files in a folder below the folder, in alphabetical order.
    ///
    /// Hidden ones are left out. A link is one of them, wherever it leads.
    package func files(in path: String) throws(CatalogueError) -> [String] {
        try names(in: path, areFolders: false)
    }

    /// Whether a path leads to a folder; a link to one is none.
    static func isFolder(_ url: URL) throws -> Bool {
        try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
    }

    private func names(in path: String, areFolders: Bool) throws(CatalogueError) -> [String] {
        let path = displayPath(of: path)
        do {
            return try FileManager.default
                .contentsOfDirectory(
                    at: URL(filePath: path),
                    includingPropertiesForKeys: [.isDirectoryKey],
                    options: .skipsHiddenFiles,
                )
                .filter { try Self.isFolder($0) == areFolders }
                .map(\.lastPathComponent)
                .sorted()
        } catch {
            throw CatalogueError(
                operation: "read",
                subject: path,
                reason: .unreadable(TextFile.reason(error)),
            )
        }
    }
}
