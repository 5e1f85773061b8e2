package import Interop

/// One run in a list of runs.
package struct RunSummary: Hashable, Sendable {
    /// Its number in this file, which commands use.
    package let number: Int

    /// The name that stays its own when files are merged: a UUID.
    package let id: String

    /// The matrix's name.
    package let matrix: String

    /// When it began.
    package let startedAt: Timestamp

    /// When it ended; nil while it runs.
    package let endedAt: Timestamp?

    /// Where it stands.
    package let state: RunState

    /// The number of planned cells.
    package let planned: Int

    /// The number of finished cells with each verdict; a verdict without any is not in it.
    package let verdicts: [Verdict: Int]

    /// Puts the parts together.
    package init(
        number: Int,
        id: String,
        matrix: String,
        startedAt: Timestamp,
        endedAt: Timestamp?,
        state: RunState,
        planned: Int,
        verdicts: [Verdict: Int],
    ) {
        self.number = number
        self.id = id
        self.matrix = matrix
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.state = state
        self.planned = planned
        self.verdicts = verdicts
    }

    /// The number of planned cells without a verdict.
    package var unrecorded: Int {
        planned - verdicts.values.reduce(0, +)
    }
}
