import ResultStore

/// What came of trying a cell again, on one line: `same, 3 attempts`.
struct ReproductionLine: Sendable {
    /// The line.
    let text: String

    /// Tells it of one reproduction.
    init(_ summary: ReproductionSummary) {
        let place = summary.against.map { "on \($0): " } ?? ""
        let endings = summary.endings.map { ending in
            (summary.endings.count > 1 ? "\(ending.count) × " : "")
                + "\(ending.outcome), \(ending.shape)"
        }
        text = place + Self.result(summary, endings.joined(separator: ", "))
    }

    private static func result(_ summary: ReproductionSummary, _ endings: String) -> String {
        switch (summary.attempts, summary.same) {
        case (0, _): "not tried to the end"
        case (1, 1): "same"
        case (1, _): "differs, \(endings)"
        case _ where summary.same == summary.attempts: "same, \(summary.attempts) attempts"
        default: "\(summary.same) of \(summary.attempts) attempts the same; \(endings)"
        }
    }
}
