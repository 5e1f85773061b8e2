import ArgumentParser
import Catalogue
import Interop

/// Which part of a matrix, and which servers there are beside the lab's own.
struct CellOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only cells with these values, such as server=nginx,group=X25519; can be repeated",
            valueName: "axis=value",
        )
    )
    var only: [String] = []

    @OptionGroup var serverFolders: ServerFolders

    /// Reads the catalogue, the matrix and the selection, and plans the cells.
    func cells(of path: String, home: String) throws -> (Catalogue, Matrix, [Cell]) {
        let selection = try Selection(only)
        let catalogue = try Catalogue.load(home: home, serverFolders: serverFolders.paths)
        let matrix = try Matrix(path: path, catalogue: catalogue)
        return (catalogue, matrix, try selection.cells(of: matrix.plan(catalogue)))
    }
}
