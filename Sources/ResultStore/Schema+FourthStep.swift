extension Schema {
    /// The names that a run's shapes use for groups, and cells that name no group.
    ///
    /// SQLite cannot lift a NOT NULL from a column, and a table that others refer to is not
    /// to be made anew: so the column is, at the table's end. The view has its own order.
    static let fourthStep = """
        CREATE TABLE named_group (
            run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
            id INTEGER NOT NULL CHECK (id BETWEEN 0 AND 65535),
            name TEXT NOT NULL CHECK (name NOT IN ('', 'any')),
            PRIMARY KEY (run_id, id),
            UNIQUE (run_id, name)
        ) STRICT, WITHOUT ROWID;
        DROP VIEW result;
        ALTER TABLE cell ADD COLUMN group_number INTEGER CHECK (group_number BETWEEN 0 AND 65535);
        UPDATE cell SET group_number = group_id;
        ALTER TABLE cell DROP COLUMN group_id;
        ALTER TABLE cell RENAME COLUMN group_number TO group_id;
        \(thirdView)
        """
}
