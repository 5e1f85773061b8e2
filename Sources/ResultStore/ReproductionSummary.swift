package import Interop

/// What came of trying a cell again, in short.
package struct ReproductionSummary: Hashable, Sendable {
    /// Its number in this file.
    package let number: Int

    /// When it began.
    package let startedAt: Timestamp

    /// The release that the cell was held against; nil for its own.
    package let against: String?

    /// One way in which tries ended, and how many did.
    package struct Ending: Hashable, Sendable {
        /// The outcome, as the database spells it.
        package let outcome: String

        /// The shape of the first of them.
        package let shape: String

        /// How many tries ended so.
        package let count: Int
    }

    /// The number of tries.
    package let attempts: Int

    /// How many of them ended as recorded.
    package let same: Int

    /// How they ended, the most frequent first.
    package let endings: [Ending]

    /// Puts the parts together.
    package init(
        number: Int,
        startedAt: Timestamp,
        against: String?,
        attempts: Int,
        same: Int,
        endings: [Ending],
    ) {
        self.number = number
        self.startedAt = startedAt
        self.against = against
        self.attempts = attempts
        self.same = same
        self.endings = endings
    }
}
