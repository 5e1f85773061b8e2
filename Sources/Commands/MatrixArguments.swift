import ArgumentParser
import Catalogue
import Interop

/// Which matrix, and which part of it.
struct MatrixArguments: ParsableArguments {
    @Argument(help: "The matrix, a YAML file", completion: .file(extensions: ["yaml"]))
    var matrix: String

    @Option(
        help: ArgumentHelp(
            "Only cells with these values, such as server=nginx,group=X25519; can be repeated",
            valueName: "axis=value",
        )
    )
    var only: [String] = []

    @Option(
        name: .customLong("servers"),
        help: ArgumentHelp(
            "A folder with further servers, one folder each; can be repeated",
            valueName: "dir",
        ),
        completion: .directory,
    )
    var serverFolders: [String] = []

    /// Reads the catalogue, the matrix and the selection, and plans the cells.
    func planned(home: String) throws -> (Catalogue, Matrix, [Cell]) {
        let selection = try Selection(only)
        let catalogue = try Catalogue.load(home: home, serverFolders: serverFolders)
        let matrix = try Matrix(path: matrix, catalogue: catalogue)
        return (catalogue, matrix, try selection.cells(of: matrix.plan(catalogue)))
    }
}
