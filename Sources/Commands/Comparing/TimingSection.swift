import Analysis
import ResultStore
import Terminal

/// The times of a comparison, by family.
struct TimingSection: Sendable {
    private let comparison: Comparison
    private let threshold: Percentage
    private let timed: [(pair: ComparedPair, timing: TimingComparison)]

    /// Gathers what there is to say.
    init(_ comparison: Comparison, threshold: Percentage) {
        self.comparison = comparison
        self.threshold = threshold
        timed = comparison.pairs.compactMap { pair in pair.timing.map { (pair, $0) } }
    }

    /// How many pairs came out in which way, in one line.
    var summary: String {
        guard !timed.isEmpty else { return "nothing to compare: no cell agreed on both sides" }
        let parts = [
            part("slower") { if case .slower = $0 { true } else { false } },
            part("faster") { if case .faster = $0 { true } else { false } },
            part("undecided (~)") { if case .undecided = $0 { true } else { false } },
            part("differ by less than \(threshold.text)") {
                if case .belowThreshold = $0 { true } else { false }
            },
            tooFew, notComparable, shift,
        ]
        return parts.compactMap(\.self).joined(separator: "; ")
    }

    /// Whether of any pair more is known than one start on each side, which says nothing.
    var hasTable: Bool {
        comparable.contains { one in
            [one.timing.left, one.timing.right].contains { ($0?.starts ?? 0) > 1 }
        }
    }

    /// A row for each family, and one for each pair of it that is told apart.
    var table: TextTable {
        let naming = CellNaming(comparison)
        let rows = families.flatMap {
            TimingRows($0, naming: naming, groups: comparison.groups).rows
        }
        let hasCells = rows.contains { !$0.cells.isEmpty }
        return TextTable(
            columns: [
                TextTable.Column("SERVER"),
                TextTable.Column("GROUP"),
            ] + (hasCells ? [TextTable.Column("CELLS", overflow: .wrap)] : []) + [
                TextTable.Column(comparison.a.name, alignment: .trailing),
                TextTable.Column(comparison.b.name, alignment: .trailing),
                TextTable.Column("STARTS", overflow: .never),
                TextTable.Column("RATIO", alignment: .trailing),
                TextTable.Column("", overflow: .wrap),
            ],
            rows: rows.map { row in
                row.family + (hasCells ? [TextTable.Cell(row.cells)] : []) + row.times
            },
        )
    }

    private var comparable: [(pair: ComparedPair, timing: TimingComparison)] {
        timed.filter { if case .notComparable = $0.timing.finding { false } else { true } }
    }

    private var families: [[(pair: ComparedPair, timing: TimingComparison)]] {
        var order: [[String]] = []
        var families: [[String]: [(pair: ComparedPair, timing: TimingComparison)]] = [:]
        for one in comparable {
            let family = [
                one.pair.any?.place.server ?? "", one.pair.any.map(comparison.groups.name) ?? "",
            ]
            if families[family] == nil { order.append(family) }
            families[family, default: []].append(one)
        }
        return order.compactMap { families[$0] }
    }

    private func part(_ words: String, _ isMeant: (TimingFinding) -> Bool) -> String? {
        let count = timed.count { isMeant($0.timing.finding) }
        return count > 0 ? "\(count) \(words)" : nil
    }

    private var tooFew: String? {
        let numbers = timed.compactMap { one -> (have: Int, needed: Int)? in
            guard case .tooFewStarts(let have, let needed) = one.timing.finding else { return nil }
            return (have, needed)
        }
        guard !numbers.isEmpty else { return nil }
        let have = Self.range(numbers.map(\.have))
        let needed = Self.range(numbers.map(\.needed))
        return "\(numbers.count) with too few starts: \(have) of the \(needed) needed"
    }

    /// What all pairs did together, where it is as much as would be reported of a single one.
    var shiftOfAll: String? {
        guard let shift = comparison.shift, isReported(shift) else { return nil }
        return "all \(Count(shift.pairs, "pair")) together moved by "
            + "\(TimeText.ratio(shift.ratio)): the night, or something that all have in common; "
            + "no single cell is named for it"
    }

    /// The same in a few words, where it is less.
    private var shift: String? {
        guard let shift = comparison.shift, !isReported(shift) else { return nil }
        let ratio = TimeText.ratio(shift.ratio)
        return ratio == "×1.00" ? nil : "all together moved by \(ratio)"
    }

    private func isReported(_ shift: TimingShift) -> Bool {
        max(shift.ratio, 1 / shift.ratio) >= 1 + threshold.share
    }

    private static func range(_ numbers: [Int]) -> String {
        guard let low = numbers.min(), let high = numbers.max() else { return "" }
        return low == high ? "\(low)" : "\(low) to \(high)"
    }

    private var notComparable: String? {
        let reasons = timed.compactMap { one -> [String]? in
            guard case .notComparable(let differences) = one.timing.finding else { return nil }
            return differences.map(\.description)
        }
        guard !reasons.isEmpty else { return nil }
        let distinct = reasons.flatMap(\.self).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let more = distinct.count > 3 ? ", and \(distinct.count - 3) more reasons" : ""
        return "\(reasons.count) may not be compared: "
            + distinct.prefix(3).joined(separator: ", ") + more
    }
}
