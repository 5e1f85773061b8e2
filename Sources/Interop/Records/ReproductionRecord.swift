/// A recorded cell that is tried again: what is known before its first server starts.
package struct ReproductionRecord: Hashable, Sendable {
    /// The name that stays its own when databases are merged: a UUID.
    package let id: String

    /// The number of the run that the cell is of.
    package let run: Int

    /// The number of the cell within that run.
    package let number: Int

    /// The key of the cell that is tried: of another release where it is held against one.
    package let key: String

    /// The release it is held against; nil for the one that was recorded.
    package let against: String?

    /// The outcome that was recorded, as the database spells it.
    package let recordedOutcome: String

    /// The shape that was recorded.
    package let recordedShape: String

    /// The engine's identifier of the server's image; nil where there is none yet.
    package let imageDigest: String?

    /// The engine's identifier of the bench image.
    package let benchDigest: String

    /// The version of the lab that tries it again.
    package let labVersion: String

    /// What is not as it was recorded, one clause each.
    package let notes: [String]

    /// When it began.
    package let startedAt: Timestamp

    /// Puts the parts together.
    package init(
        id: String,
        run: Int,
        number: Int,
        key: String,
        against: String?,
        recordedOutcome: String,
        recordedShape: String,
        imageDigest: String?,
        benchDigest: String,
        labVersion: String,
        notes: [String],
        startedAt: Timestamp,
    ) {
        self.id = id
        self.run = run
        self.number = number
        self.key = key
        self.against = against
        self.recordedOutcome = recordedOutcome
        self.recordedShape = recordedShape
        self.imageDigest = imageDigest
        self.benchDigest = benchDigest
        self.labVersion = labVersion
        self.notes = notes
        self.startedAt = startedAt
    }
}
