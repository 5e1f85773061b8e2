import GRDB

extension Database {
    /// Inserts one row, by a statement that is prepared once, and returns its key.
    @discardableResult
    func insert(
        into table: String,
        _ row: KeyValuePairs<String, (any DatabaseValueConvertible)?>,
    ) throws -> Int64 {
        let columns = row.map(\.key).joined(separator: ", ")
        let marks = row.map { _ in "?" }.joined(separator: ", ")
        let statement = try cachedStatement(
            sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))"
        )
        try statement.execute(arguments: StatementArguments(row.map(\.value)))
        return lastInsertedRowID
    }
}
