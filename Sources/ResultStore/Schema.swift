/// What a result file is made of: its tables, as steps from an empty file to today's, and its rules.
///
/// A step is never edited once a program has written files with it: a change is one more
/// step. The number of steps taken is the file's `user_version`. The rules are triggers
/// and hold no data, so a file that takes a step gets all of today's in place of its own;
/// a change of rules alone is a step without a script.
enum Schema {
    /// The mark of a result file in its header: `pqlb` (SQLite's `PRAGMA application_id`).
    static let applicationID = 0x7071_6c62

    /// The steps, oldest first, each a script.
    static let steps = [
        [firstRunTables, firstAttemptTables, firstView].joined(separator: "\n"),
        secondStep,
        thirdStep,
        fourthStep,
        fifthStep,
        sixthStep,
        seventhStep,
        eighthStep,
        ninthStep,
        tenthStep,
    ]

    /// The triggers of today, as a script.
    static let rules = [
        runRules, evidenceRules, planRules, attemptRules, verdictRules,
        knownFailureRules, resumptionRules, reproductionRules,
        reproducedPassRules,
    ]
    .joined(separator: "\n\n")

    /// The schema that this program writes.
    static var version: Int { steps.count }
}
