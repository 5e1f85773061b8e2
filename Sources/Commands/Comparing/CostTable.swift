import Analysis
import Interop
import ResultStore
import Terminal

/// What the groups that one side alone agrees on cost there, against a classical one.
struct CostTable: Sendable {
    /// The group that others are measured by.
    private static let baseline = "X25519"

    /// A row for each group.
    let table: TextTable

    /// Finds the costs; nil where nothing was gained, or one run is held against another.
    init?(_ comparison: Comparison) {
        guard comparison.axis != .run else { return nil }
        let all = comparison.pairs.compactMap { pair -> (CellPlace, ComparedPair)? in
            guard let cell = pair.pair.b, cell.isAgreed else { return nil }
            return (cell.place, pair)
        }
        let places = Dictionary(all) { first, _ in first }
        let gained = all.filter { place, pair in
            pair.change == .better && pair.pair.a?.isAgreed == false
                && ![Scenario.anyGroup, Self.baseline].contains(place.group)
        }
        var order: [String] = []
        var rows: [String: [CellCost]] = [:]
        for (place, pair) in gained {
            var classical = place
            classical.group = Self.baseline
            guard let cost = CellCost(pair, against: places[classical]) else { continue }
            if rows[place.group] == nil { order.append(place.group) }
            rows[place.group, default: []].append(cost)
        }
        guard !order.isEmpty else { return nil }
        table = TextTable(
            columns: [
                TextTable.Column("GROUP"),
                TextTable.Column("CELLS", alignment: .trailing),
                TextTable.Column("CLIENT SENDS", alignment: .trailing),
                TextTable.Column("SERVER SENDS", alignment: .trailing),
                TextTable.Column("HANDSHAKE, MEDIAN", alignment: .trailing),
            ],
            rows: order.map { Self.row($0, rows[$0, default: []]) },
        )
    }

    /// What the table means, in one sentence.
    static let legend = """
        In brackets: against \(baseline) on the same server. Bytes are those of handshake \
        messages, without signatures and session tickets; times are what this run measured, and \
        no test stands behind them.
        """

    private static func row(_ group: String, _ costs: [CellCost]) -> [TextTable.Cell] {
        let ratios = costs.compactMap(\.ratio).sorted()
        let times = costs.compactMap(\.time).sorted()
        let median = SortedSample(times.map(Double.init))?.median
        let ratio = SortedSample(ratios)?.median
        return [
            TextTable.Cell(group),
            TextTable.Cell("\(costs.count)"),
            TextTable.Cell(bytes(costs.map(\.bytes.client), costs.compactMap(\.moreByClient))),
            TextTable.Cell(bytes(costs.map(\.bytes.server), costs.compactMap(\.moreByServer))),
            TextTable.Cell(
                [median.map(TimeText.milliseconds), ratio.map { "(\(TimeText.ratio($0)))" }]
                    .compactMap(\.self).joined(separator: " ")
            ),
        ]
    }

    private static func bytes(_ bytes: [Int], _ more: [Int]) -> String {
        let growth = range(more) { "\($0 < 0 ? "" : "+")\($0)" }.map { " (\($0))" }
        return (range(bytes) { "\($0)" } ?? "") + (growth ?? "")
    }

    private static func range(_ numbers: [Int], _ text: (Int) -> String) -> String? {
        guard let low = numbers.min(), let high = numbers.max() else { return nil }
        return low == high ? text(low) : "\(text(low)) to \(text(high))"
    }
}
