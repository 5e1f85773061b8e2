import Interop
package import ResultStore

/// Since when a cell has been worse, by its history.
///
/// Good is a verdict that needs nobody's attention, as long as the cell is not worse than when
/// it was last good: a refusal that a rule began to predict is no better for it. A run that
/// never got to the cell, and one in which the lab could not tell, say nothing and are skipped.
package struct FirstBad: Hashable, Sendable {
    /// Every stretch in which it was worse, the earliest first.
    package let stretches: [BadStretch]

    /// The runs that say nothing.
    package let skipped: [HistoryEntry]

    /// The number of runs that say something.
    package let spoken: Int

    /// What the last run that says something says.
    package let isBadNow: Bool

    /// Walks through a history, the earliest entry first.
    package init(_ entries: [HistoryEntry]) {
        var stretches: [BadStretch] = []
        var skipped: [HistoryEntry] = []
        var lastGood: HistoryEntry?
        var bad: [HistoryEntry] = []
        for entry in entries {
            guard let verdict = entry.cell.verdict, verdict != .error else {
                skipped.append(entry)
                continue
            }
            let isBad = lastGood.map { Change.isWorse(entry.cell, than: $0.cell) } ?? false
            if !verdict.isGood || isBad {
                bad.append(entry)
                continue
            }
            if !bad.isEmpty {
                stretches.append(BadStretch(lastGood: lastGood, entries: bad, goodAgain: entry))
                bad = []
            }
            lastGood = entry
        }
        isBadNow = !bad.isEmpty
        if isBadNow {
            stretches.append(BadStretch(lastGood: lastGood, entries: bad, goodAgain: nil))
        }
        self.stretches = stretches
        self.skipped = skipped
        spoken = entries.count - skipped.count
    }

    /// The stretch that matters: the latest.
    package var latest: BadStretch? { stretches.last }
}
