import Analysis
import Testing

@Suite struct `A product of values` {
    @Test func `says a full square as one`() {
        let rows = ["nginx", "apache"].flatMap { server in
            ["X25519", "MLKEM768"].flatMap { group in
                ["pinned", "default"].map { [server, group, $0] }
            }
        }
        let products = ValueProduct.covering(rows)
        #expect(
            products.map(\.columns) == [
                [["nginx", "apache"], ["X25519", "MLKEM768"], ["pinned", "default"]]
            ]
        )
        #expect(products.map(\.count) == [8])
    }

    @Test func `holds every row once, and no other`() {
        var state: UInt64 = 7
        for _ in 0..<50 {
            var rows: Set<[String]> = []
            for _ in 0..<12 {
                rows.insert(
                    (0..<3).map { _ in
                        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                        return "\((state >> 33) % 3)"
                    }
                )
            }
            let products = ValueProduct.covering(rows.sorted { $0.joined() < $1.joined() })
            let said = products.flatMap { product in
                product.columns.reduce([[]]) { heads, values in
                    heads.flatMap { head in values.map { head + [$0] } }
                }
            }
            #expect(said.count == rows.count)
            #expect(Set(said) == rows)
            #expect(products.count <= rows.count)
        }
    }

    @Test func `is nothing for nothing`() {
        #expect(ValueProduct.covering([]).isEmpty)
        #expect(ValueProduct.covering([[]]).map(\.columns) == [[]])
    }
}
