/// Where data files come from: a folder, or the texts that a run has kept.
package protocol FileSource: Sendable {
    /// The path of a file as a person would type it.
    func displayPath(of path: String) -> String

    /// The text of a file, by its path from the lab's home.
    func text(of path: String) throws(CatalogueError) -> String

    /// The names of the folders in a folder, in alphabetical order.
    func folders(in path: String) throws(CatalogueError) -> [String]

    /// The names of the files in a folder, in alphabetical order, without hidden ones.
    func files(in path: String) throws(CatalogueError) -> [String]
}
