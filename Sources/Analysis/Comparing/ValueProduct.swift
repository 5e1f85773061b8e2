/// Rows of values, said as one: each list of the product has one value of every column.
///
/// Twenty cells become `nginx, apache × X25519, secp256r1 × pinned`.
package struct ValueProduct: Hashable, Sendable {
    /// The values of each column, in the order in which they first came.
    package let columns: [[String]]

    /// The number of rows that it stands for.
    package var count: Int { columns.reduce(1) { $0 * $1.count } }

    /// Rows as products that hold every one of them once and nothing else, few if possible.
    ///
    /// What is the same but for one column is put together, column by column; of some orders of
    /// the columns the one that leaves the fewest products is taken. Rows are alike in length.
    package static func covering(_ rows: [[String]]) -> [ValueProduct] {
        guard let width = rows.first?.count else { return [] }
        precondition(rows.allSatisfy { $0.count == width }, "rows have the same columns")
        let singles = rows.map { row in ValueProduct(columns: row.map { [$0] }) }
        let orders = (0..<max(width, 1)).flatMap { first -> [[Int]] in
            let forward = (0..<width).map { ($0 + first) % width }
            return [forward, forward.reversed()]
        }
        let covers = orders.map { order in order.reduce(singles, merged) }
        return covers.min { $0.count < $1.count } ?? singles
    }

    /// The products with those joined that differ in one column alone.
    private static func merged(_ products: [ValueProduct], on column: Int) -> [ValueProduct] {
        var order: [[[String]]] = []
        var values: [[[String]]: [String]] = [:]
        for product in products {
            var rest = product.columns
            rest[column] = []
            if values[rest] == nil { order.append(rest) }
            let known = Set(values[rest, default: []])
            values[rest, default: []] += product.columns[column].filter { !known.contains($0) }
        }
        return order.map { rest in
            var columns = rest
            columns[column] = values[rest, default: []]
            return ValueProduct(columns: columns)
        }
    }
}
