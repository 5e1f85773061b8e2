/// Where in a file something stands.
package struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The file's path, as a person would type it.
    package let file: String

    /// The line, from 1.
    package let line: Int

    /// The column, from 1, in Unicode scalars.
    package let column: Int

    /// Puts the parts together.
    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The form that editors and terminals make clickable: `Matrices/x.yaml:4:11`.
    package var description: String {
        "\(file):\(line):\(column)"
    }
}
