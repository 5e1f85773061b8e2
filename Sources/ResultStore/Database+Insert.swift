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
        let values: [(any DatabaseValueConvertible)?] = row.map { Self.whole($0.value) }
        try statement.execute(arguments: StatementArguments(values))
        return lastInsertedRowID
    }

    /// A value that is stored as long as it is.
    ///
    /// A text ends at its first NUL for SQLite (https://www.sqlite.org/nulinstr.html), so a
    /// server could hide the rest of its log behind one: it is stored as its symbol, U+2400.
    private static func whole(
        _ value: (any DatabaseValueConvertible)?
    ) -> (any DatabaseValueConvertible)? {
        guard let text = value as? String, text.utf8.contains(0) else { return value }
        var whole = String.UnicodeScalarView()
        whole.append(contentsOf: text.unicodeScalars.lazy.map { $0 == "\0" ? "\u{2400}" : $0 })
        return String(whole)
    }
}
