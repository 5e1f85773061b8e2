package import ResultStore

/// What became of a cell from one side to the other.
///
/// It is worse where the peers agreed before and do not now; where the verdict moved to fail,
/// flaky or error; and where the cell is not there any more, or was not tried: whatever was
/// predicted. Better is the mirror image. Where one rule says worse and another better, such
/// as for an unpredicted success that is a refusal again, as predicted, it is worse: what is
/// looked at once too often costs less than what nobody looks at.
package enum Change: String, Hashable, Sendable, CaseIterable {
    /// Something to look at.
    case worse

    /// Something gained.
    case better

    /// Another outcome or shape, or another verdict, and neither worse nor better.
    case changed

    /// The same verdict, outcome and shape.
    case same

    /// Tried on neither side, so that nothing can be said of it.
    case untried

    /// Holds two cells against each other; nil is one that is not there.
    package init(from earlier: ComparedCell?, to later: ComparedCell?) {
        let earlier = Tried(earlier)
        let later = Tried(later)
        self =
            if earlier == nil, later == nil {
                .untried
            } else if earlier == later {
                .same
            } else if Self.isWorse(earlier, later) {
                .worse
            } else if Self.isWorse(later, earlier) {
                .better
            } else {
                .changed
            }
    }

    /// Whether one is worse than another that was good.
    static func isWorse(_ later: ComparedCell, than earlier: ComparedCell) -> Bool {
        isWorse(Tried(earlier), Tried(later))
    }

    private static func isWorse(_ earlier: Tried?, _ later: Tried?) -> Bool {
        guard let later else { return true }
        let isNewlyBad = !later.isGood && earlier?.verdict != later.verdict
        return isNewlyBad || (earlier?.isAgreed == true && !later.isAgreed)
    }
}
