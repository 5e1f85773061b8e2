import GRDB

extension Schema {
    /// What a file turned out to be before anything was done to it.
    enum Finding {
        /// Nothing was ever stored in it.
        case empty

        /// A result file that has taken this many steps.
        case results(Int)
    }

    /// Looks at a database without changing it.
    static func inspect(_ database: Database, knowing version: Int = version) throws -> Finding {
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let steps = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if mark == applicationID {
            guard steps <= version else {
                throw StoreError.Reason.newerSchema(found: steps, known: version)
            }
            return .results(steps)
        }
        let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard mark == 0, steps == 0, objects == 0 else { throw StoreError.Reason.notOurs }
        return .empty
    }

    /// Takes the steps that a database has not taken yet, and gives it the rules of today.
    ///
    /// Its own rules go first: a step may do what a rule forbids to everyone else.
    /// Two processes may open a new file at the same moment, so the count is read
    /// in the transaction that takes the steps (GRDB's own migrator reads it before). The look
    /// before, which spares a file of today that transaction, is one as well: otherwise its first
    /// half would see an empty file, and its second what another process made of it meanwhile.
    static func migrate(_ database: Database, through steps: [String] = steps) throws {
        let version = steps.count
        var found = Finding.empty
        try database.inTransaction(.deferred) {
            found = try inspect(database, knowing: version)
            return .commit
        }
        if case .results(version) = found { return }
        try database.inTransaction(.immediate) {
            let taken =
                switch try inspect(database, knowing: version) {
                case .empty: 0
                case .results(let steps): steps
                }
            let rules = try String.fetchAll(
                database,
                sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'",
            )
            for rule in rules {
                try database.execute(sql: "DROP TRIGGER \(rule.quotedDatabaseIdentifier)")
            }
            for step in steps.dropFirst(taken) {
                try database.execute(sql: step)
            }
            try database.execute(sql: Self.rules)
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: "PRAGMA user_version = \(version)")
            return .commit
        }
    }
}
