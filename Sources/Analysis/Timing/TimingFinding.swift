/// What two sides' times say.
package enum TimingFinding: Hashable, Sendable {
    /// They say nothing about each other; at least one reason, which names what differs.
    case notComparable([TimingDifference])

    /// No outcome of so few could be told from chance: `have` on the shorter side.
    ///
    /// `needed` is what each side of every pair of the family has to have.
    case tooFewStarts(have: Int, needed: Int)

    /// Chance explains the difference well enough; `p` is adjusted for the family.
    case undecided(p: Double)

    /// There is a difference, and it is below the threshold; `p` is adjusted for the family.
    case belowThreshold(p: Double)

    /// B takes longer; `p` is adjusted for the family.
    case slower(p: Double)

    /// B takes less time; `p` is adjusted for the family.
    case faster(p: Double)
}
