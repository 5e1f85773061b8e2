/// A finished cell: its expectation, all its attempts, and the verdict.
package struct CellRecord: Hashable, Sendable {
    /// Which cell.
    package let cell: Cell

    /// What should happen; nil where the image's versions never became known.
    package let expectation: Expectation?

    /// The verdict, computed once.
    package let verdict: Verdict

    /// How the positive control of the server's image ended; nil where none spoke.
    package let positiveControl: Outcome?

    /// Every attempt, in order; at least one.
    package let attempts: [AttemptRecord]

    /// Puts the parts together.
    package init(
        cell: Cell,
        expectation: Expectation?,
        verdict: Verdict,
        positiveControl: Outcome?,
        attempts: [AttemptRecord],
    ) {
        precondition(!attempts.isEmpty, "a finished cell was tried at least once")
        self.cell = cell
        self.expectation = expectation
        self.verdict = verdict
        self.positiveControl = positiveControl
        self.attempts = attempts
    }

    /// The attempt that the row shows: the first that deviated, and a disturbed
    /// one only where no other spoke.
    package var decisive: AttemptRecord {
        attempts.decisive ?? attempts[0]
    }
}

extension [AttemptRecord] {
    /// The attempt that stands for a cell: the first that deviated, and a disturbed
    /// one only where no other spoke; nil where there is none.
    package var decisive: AttemptRecord? {
        let spoken = filter { $0.verdict != .error }
        return spoken.first { !$0.verdict.isGood } ?? spoken.first ?? first
    }
}
