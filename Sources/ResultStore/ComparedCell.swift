package import Interop

/// What is held side by side of one cell of a run: a row of it without logs and evidence.
package struct ComparedCell: Hashable, Sendable {
    /// The run's number in this file.
    package let run: Int

    /// The cell's number within its run.
    package let number: Int

    /// The readable key.
    package let key: String

    /// Where it stands on every axis.
    package let place: CellPlace

    /// What went into it.
    package let inputs: CellInputs

    /// The verdict; nil where the run never got to it.
    package let verdict: Verdict?

    /// What happened, as the view `result` has it; nil where the run never got to it.
    package let outcome: String?

    /// The shape of that outcome.
    package let shape: String?

    /// What the decisive attempt's own handshake showed on the wire.
    package let wire: WireFigures

    /// The median time of a handshake of the decisive attempt, in microseconds.
    package let handshakeP50: Int?

    /// Puts the parts together.
    package init(
        run: Int,
        number: Int,
        key: String,
        place: CellPlace,
        inputs: CellInputs,
        verdict: Verdict?,
        outcome: String?,
        shape: String?,
        wire: WireFigures = WireFigures(),
        handshakeP50: Int? = nil,
    ) {
        self.run = run
        self.number = number
        self.key = key
        self.place = place
        self.inputs = inputs
        self.verdict = verdict
        self.outcome = outcome
        self.shape = shape
        self.wire = wire
        self.handshakeP50 = handshakeP50
    }

    /// Whether both peers finished, and every piece of evidence named the same group.
    package var isAgreed: Bool { outcome == Outcome.agreed.rawValue }
}
