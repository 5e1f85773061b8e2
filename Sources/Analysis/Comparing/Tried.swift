import Interop
import ResultStore

/// What trying a cell came to.
struct Tried: Hashable {
    let verdict: Verdict
    let outcome: String?
    let shape: SteadyShape?

    /// What a cell came to; nil where it is not there, or its run never got to it.
    init?(_ cell: ComparedCell?) {
        guard let cell, let verdict = cell.verdict else { return nil }
        self.verdict = verdict
        outcome = cell.outcome
        shape = cell.shape.map { SteadyShape($0) }
    }

    var isGood: Bool { verdict.isGood }

    var isAgreed: Bool { outcome == Outcome.agreed.rawValue }
}
