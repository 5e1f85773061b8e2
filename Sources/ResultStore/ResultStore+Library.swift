import GRDB

extension ResultStore {
    /// The version of the SQLite library that this program works with, such as `3.40.1`.
    package static func libraryVersion() throws -> String? {
        try DatabaseQueue().read { database in
            try String.fetchOne(database, sql: "SELECT sqlite_version()")
        }
    }
}
