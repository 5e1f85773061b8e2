import GRDB
import Interop

extension ResultRow {
    /// Reads a row whose columns are those of the view, in its order.
    init(row: Row) {
        self.init(
            values: ResultColumn.allCases.indices.map { index in
                switch (row[index] as DatabaseValue).storage {
                case .int64(let value): .integer(Int(value))
                case .string(let value): .text(value)
                case .null, .double, .blob: .null
                }
            }
        )
    }
}

extension ImageVersions {
    /// Reads the versions in a row of the table `image`.
    init(row: Row) {
        self.init(
            server: row["server_version"],
            openssl: row["openssl_version"],
            python: row["python_version"],
            go: row["go_version"],
        )
    }
}
