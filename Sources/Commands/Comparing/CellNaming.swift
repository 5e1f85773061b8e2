import Analysis
import ResultStore

/// How cells of a comparison are named: by the axes on which they differ, many in a line.
struct CellNaming: Sendable {
    private let columns: [Int]

    /// What all cells have in common, apart from what the sides differ in.
    let common: [String]

    /// The most lines that are spent on some cells.
    private static let limit = 12

    /// Finds out on which axes the cells of a comparison differ.
    init(_ comparison: Comparison) {
        let rows = comparison.pairs.map(Self.values)
        let intended: Int? =
            switch comparison.axis {
            case .run: nil
            case .server: 0
            case .release: 1
            case .client: 5
            }
        let others = (rows.first?.indices).map { $0.filter { $0 != intended } } ?? []
        var columns: [Int] = []
        var common: [String] = []
        for column in others {
            let values = Set(rows.map { $0[column] })
            if values.count > 1 { columns.append(column) } else { common += values }
        }
        self.columns = columns
        self.common = common.filter { !$0.isEmpty }
    }

    /// The cells of some pairs, each line a product of names: `nginx, apache × X25519 × pinned`.
    func lines(of pairs: [ComparedPair]) -> [String] {
        let products = ValueProduct.covering(
            pairs.map { pair in
                let values = Self.values(pair)
                return columns.map { values[$0] }
            }
        )
        let lines = products.map { product in
            product.columns.map { $0.filter { !$0.isEmpty }.joined(separator: ", ") }
                .filter { !$0.isEmpty }.joined(separator: " × ")
        }
        .filter { !$0.isEmpty }
        guard lines.count > Self.limit else { return lines }
        let rest = products.dropFirst(Self.limit - 1).reduce(0) { $0 + $1.count }
        return lines.prefix(Self.limit - 1)
            + ["and \(rest) more, which --format json lists"]
    }

    /// What tells one cell from others of its server and group.
    func remainder(of pair: ComparedPair) -> String {
        let values = Self.values(pair)
        return columns.filter { ![0, 2].contains($0) }.map { values[$0] }
            .filter { !$0.isEmpty }.joined(separator: " × ")
    }

    private static func values(_ pair: ComparedPair) -> [String] {
        guard let place = pair.any?.place else { return [] }
        let client =
            if let a = pair.pair.a?.place.client, a != place.client {
                "\(a) → \(place.client)"
            } else {
                place.client
            }
        return [
            place.server, place.release, place.group, place.policy, place.certificate, client,
            place.scenario, place.variant,
        ]
    }
}
