import Analysis
import ResultStore
import Terminal

/// The rows of one family in the table of times.
struct TimingRows: Sendable {
    private typealias Timed = (pair: ComparedPair, timing: TimingComparison)

    private let family: [(pair: ComparedPair, timing: TimingComparison)]
    private let naming: CellNaming
    private let groups: GroupLabels

    init(
        _ family: [(pair: ComparedPair, timing: TimingComparison)],
        naming: CellNaming,
        groups: GroupLabels,
    ) {
        self.family = family
        self.groups = groups
        self.naming = naming
    }

    /// First the pairs that are told apart, each by itself; then all the others in one row.
    var rows: [Row] {
        let told = family.filter { Self.isDecided($0.timing.finding) }
        let others = family.filter { !Self.isDecided($0.timing.finding) }
        return told.map { row([$0]) } + (others.isEmpty ? [] : [row(others)])
    }

    /// A row: what it is about, which cells of that, and what is said.
    struct Row {
        let family: [TextTable.Cell]
        let cells: String
        let times: [TextTable.Cell]
    }

    private func row(_ timed: [Timed]) -> Row {
        let ratios = timed.compactMap(\.timing.ratio).sorted()
        let ratio = ratios.first.flatMap { low in ratios.last.map { TimeText.ratio(low...$0) } }
        let cell = timed[0].pair.any
        let (words, style) = Self.words(timed.map(\.timing.finding))
        return Row(
            family: [
                TextTable.Cell(cell?.place.server ?? ""),
                TextTable.Cell(cell.map(groups.name) ?? ""),
            ],
            cells: timed.count == 1
                ? naming.remainder(of: timed[0].pair) : "\(timed.count) cells",
            times: [
                TextTable.Cell(Self.text(timed.compactMap(\.timing.left))),
                TextTable.Cell(Self.text(timed.compactMap(\.timing.right))),
                TextTable.Cell(Self.starts(timed.map(\.timing))),
                TextTable.Cell(ratio ?? ""),
                TextTable.Cell(words, style),
            ]
        )
    }

    /// How many server starts the times of each side are from: `5 / 3`, or `1 to 6 / 6`.
    private static func starts(_ timings: [TimingComparison]) -> String {
        [timings.map { $0.left?.starts ?? 0 }, timings.map { $0.right?.starts ?? 0 }]
            .map { starts in
                let (low, high) = (starts.min() ?? 0, starts.max() ?? 0)
                return low == high ? "\(low)" : "\(low) to \(high)"
            }
            .joined(separator: " / ")
    }

    /// One median with its interval, or where the medians of several cells lie.
    private static func text(_ estimates: [TimingEstimate]) -> String {
        guard let first = estimates.first else { return "" }
        guard estimates.count == 1 else {
            let medians = estimates.map(\.median).sorted()
            return TimeText.milliseconds((medians.first ?? 0)...(medians.last ?? 0))
        }
        let interval = first.interval.map { " (\(TimeText.range($0)))" } ?? ""
        return TimeText.milliseconds(first.median) + interval
    }

    private static func isDecided(_ finding: TimingFinding) -> Bool {
        switch finding {
        case .slower, .faster: true
        case .notComparable, .tooFewStarts, .undecided, .belowThreshold: false
        }
    }

    private static func words(_ findings: [TimingFinding]) -> (String, Style) {
        let words = findings.map(word)
        let distinct = words.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let style: Style =
            switch findings[0] {
            case .slower: .bad
            case .faster: .good
            default: .faint
            }
        return (distinct.joined(separator: "; "), style)
    }

    private static func word(_ finding: TimingFinding) -> String {
        switch finding {
        case .notComparable(let differences):
            differences.map(\.description).joined(separator: ", ")
        case .tooFewStarts(let have, let needed): "too few starts: \(have) of the \(needed) needed"
        case .undecided: "~"
        case .belowThreshold: "below the threshold"
        case .slower(let p): "slower, p \(chance(p))"
        case .faster(let p): "faster, p \(chance(p))"
        }
    }

    private static func chance(_ p: Double) -> String {
        p < 0.01 ? "< 0.01" : "= \(TimeText.decimals(p))"
    }
}
