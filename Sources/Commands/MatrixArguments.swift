import ArgumentParser
import Catalogue
import Interop

/// Which matrix, and which part of it.
struct MatrixArguments: ParsableArguments {
    @Argument(help: "The matrix, a YAML file", completion: .file(extensions: ["yaml"]))
    var matrix: String

    @OptionGroup var cellOptions: CellOptions

    /// Reads the catalogue, the matrix and the selection, and plans the cells.
    func planned(home: String) throws -> (Catalogue, Matrix, [Cell]) {
        try cellOptions.cells(of: matrix, home: home)
    }
}
