/// How far some long work has come, at one moment.
package struct ProgressLine: Hashable, Sendable {
    let phase: String
    let done: Int
    let total: Int
    let unit: String
    let tallies: [Tally]
    let elapsed: Duration
    let preparation: Duration

    /// The state of the work.
    ///
    /// - Parameters:
    ///   - phase: What is being done, as a participle: `probing`.
    ///   - done: How many of the things to do are done.
    ///   - total: How many there are; 0 where that is not known, or nothing is counted.
    ///   - unit: The word for one of them; `cell`.
    ///   - tallies: How those that are done came out.
    ///   - elapsed: The time since all of the work began.
    ///   - preparation: The part of it that had passed when the first of them was begun.
    package init(
        phase: String,
        done: Int = 0,
        total: Int = 0,
        unit: String = "cell",
        tallies: [Tally] = [],
        elapsed: Duration,
        preparation: Duration = .zero,
    ) {
        self.phase = phase.sanitised()
        self.done = done
        self.total = total
        self.unit = unit
        self.tallies = tallies.filter { $0.number > 0 }
        self.elapsed = elapsed
        self.preparation = preparation
    }

    /// How long the rest will take if it goes on like this; `nil` while nothing is done.
    package var estimate: Duration? {
        guard done > 0, done < total, elapsed > preparation else { return nil }
        return (elapsed - preparation) * (Double(total - done) / Double(done))
    }

    /// The state in full, for a place where lines stay: `probing: 6 of 24 cells, …`.
    package var sentence: String {
        var parts = tallies.map(\.text)
        if total > 0 {
            parts.insert("\(done) of \(Count(total, unit))", at: 0)
        }
        parts.append("\(DurationText(elapsed))")
        return phase + ": " + parts.joined(separator: ", ")
    }

    /// The state on one line of a terminal, one column short of its edge.
    ///
    /// In a narrow terminal the words of the tallies go first, then the estimate, the
    /// time, the tallies; in the end the phase is cut.
    package func drawn(width: Int, palette: Palette) -> String {
        let room = width - 1
        let head = [(phase, Style.strong)] + (total > 0 ? [("\(done)/\(total)", .plain)] : [])
        let long = tallies.map { ($0.text, $0.style) }
        let short = tallies.map { ($0.shortText, $0.style) }
        let time = [("\(DurationText(elapsed))", Style.faint)]
        let rest = estimate.map { [("\(DurationText(about: $0)) left", Style.faint)] } ?? []
        let layouts = [
            head + long + time + rest,
            head + short + time + rest,
            head + short + time,
            head + short,
            head,
        ]
        for layout in layouts {
            let columns = layout.reduce(2 * (layout.count - 1)) { $0 + $1.0.columns }
            if columns <= room {
                return layout.map { palette.paint($0.0, $0.1) }.joined(separator: "  ")
            }
        }
        return palette.paint(phase.cutAtEnd(columns: room), .strong)
    }
}
