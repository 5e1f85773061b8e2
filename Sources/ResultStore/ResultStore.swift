import GRDB

/// A result file: every run, every cell, every attempt and the evidence for each verdict.
///
/// It is one SQLite database in WAL mode, so any number of readers, in any
/// process, see whole waves while one run writes; a second run waits for its
/// turn. What may be stored is decided by the schema, not by the code that
/// writes: a verdict is given once, and a run is finished when every planned
/// cell has one. Dates are kept to the millisecond.
package struct ResultStore: Sendable {
    let database: any DatabaseWriter

    /// Makes a store that lives in memory and ends with its last copy.
    package static func inMemory() throws(StoreError) -> ResultStore {
        do {
            let queue = try DatabaseQueue(configuration: configuration())
            try queue.writeWithoutTransaction { try Schema.migrate($0) }
            return ResultStore(database: queue)
        } catch {
            throw StoreError(operation: "open", subject: "memory", reason: .init(error))
        }
    }

    init(database: any DatabaseWriter) {
        self.database = database
    }

    /// How every connection is opened.
    ///
    /// Another run's wave is one transaction of a fraction of a second; a wait of
    /// 30 seconds stands for a program that never lets go.
    static func configuration(readOnly: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readOnly
        configuration.busyMode = .timeout(30)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { database in
            // Otherwise REPLACE deletes rows past the rules that forbid it
            // (https://www.sqlite.org/pragma.html#pragma_recursive_triggers).
            try database.execute(sql: "PRAGMA recursive_triggers = ON")
        }
        return configuration
    }

    /// Writes in one transaction: all of it, or nothing.
    func write<Value>(
        _ operation: String,
        _ subject: String,
        _ updates: (Database) throws -> Value,
    ) throws(StoreError) -> Value {
        do {
            return try database.write(updates)
        } catch {
            throw StoreError(operation: operation, subject: subject, reason: .init(error))
        }
    }

    /// Reads from one snapshot, which no writer disturbs.
    func read<Value>(
        _ operation: String,
        _ subject: String,
        _ value: (Database) throws -> Value,
    ) throws(StoreError) -> Value {
        do {
            return try database.read(value)
        } catch {
            throw StoreError(operation: operation, subject: subject, reason: .init(error))
        }
    }
}
