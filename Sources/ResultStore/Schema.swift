/// What a result file is made of, as steps from an empty file to today's.
///
/// A step is never edited once a release has written files with it: a change is
/// one more step. The number of steps taken is the file's `user_version`.
enum Schema {
    /// The mark of a result file in its header: `pqlb` (SQLite's `PRAGMA application_id`).
    static let applicationID = 0x7071_6c62

    /// The steps, oldest first, each a script.
    static let steps = [
        [
            firstRunTables, firstAttemptTables, firstRunRules, firstCellRules, firstAttemptRules,
            firstView,
        ]
        .joined(separator: "\n")
    ]

    /// The schema that this program writes.
    static var version: Int { steps.count }
}
