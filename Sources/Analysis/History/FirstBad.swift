import Interop
package import ResultStore

/// Since when a cell has been worse, by its history.
///
/// Good is a verdict that needs nobody's attention, as long as the cell is not worse than when
/// it was last good: a refusal that a rule began to predict is no better for it. A run that
/// never got to the cell, and one in which the lab could not tell, say nothing and are skipped;
/// where such runs are the latest, nothing is known of now. A cell that later runs of its matrix
/// do not have at all is worse, as it is to a diff.
package struct FirstBad: Hashable, Sendable {
    /// Every stretch in which it was worse, the earliest first.
    package let stretches: [BadStretch]

    /// The runs that say nothing.
    package let skipped: [HistoryEntry]

    /// The number of runs that say something.
    package let spoken: Int

    /// What the last run that says something says.
    package let isBadNow: Bool

    /// The ended runs after that one, which say nothing: since the first of them nobody knows.
    ///
    /// One that is still under way is not among them: it may yet say something.
    package let silent: [HistoryEntry]

    /// The later runs of the same matrix that do not have the cell: it is gone, or was left out.
    package let gone: [Int]

    /// Finds it by all that a file tells of a cell.
    package init(of key: String, in store: ResultStore) throws(StoreError) {
        let entries = try store.entries(of: key)
        let gone = try entries.last.map { last throws(StoreError) in
            try store.finishedRuns(of: last.run.matrix, after: last.run.run)
        }
        self.init(entries, gone: gone ?? [])
    }

    /// Walks through a history, the earliest entry first.
    package init(_ entries: [HistoryEntry], gone: [Int] = []) {
        self.gone = gone
        var stretches: [BadStretch] = []
        var skipped: [HistoryEntry] = []
        var lastGood: HistoryEntry?
        var bad: [HistoryEntry] = []
        for entry in entries {
            guard let verdict = entry.cell.verdict, !Self.isSilent(entry) else {
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
        let last = entries.last { !Self.isSilent($0) }?.run.run
        silent = skipped.filter { entry in
            let isLater = last.map { entry.run.run > $0 } ?? true
            return isLater && (entry.cell.verdict != nil || entry.run.state != .running)
        }
    }

    private static func isSilent(_ entry: HistoryEntry) -> Bool {
        entry.cell.verdict.map { $0 == .error } ?? true
    }

    /// The stretch that matters: the latest.
    package var latest: BadStretch? { stretches.last }
}
