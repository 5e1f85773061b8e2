import Analysis
import ResultStore
import Testing

@Suite struct `A pairing` {
    private static func keys(_ pairs: [CellPair]) -> [[String?]] {
        pairs.map { [$0.a?.key, $0.b?.key] }
    }

    @Test func `finds the same key in another run, and names what one run alone has`() {
        let shared = ComparedCell.sample(group: "X25519")
        let gone = ComparedCell.sample(group: "secp256r1")
        let new = ComparedCell.sample(group: "MLKEM768")
        let pairs = Pairing.pairs(of: [gone, shared], and: [new, shared], on: .run)
        #expect(pairs == [CellPair(gone, nil), CellPair(shared, shared), CellPair(nil, new)])
    }

    @Test(arguments: [
        (ComparisonAxis.release, ComparedCell.sample(release: "3.0")),
        (.server, .sample(server: "apache")),
        (.client, .sample(client: "openssl@3.0")),
    ])
    func `leaves out the axis that the sides differ on`(
        axis: ComparisonAxis,
        other: ComparedCell,
    ) {
        let cell = ComparedCell.sample()
        #expect(Pairing.pairs(of: [other], and: [cell], on: axis) == [CellPair(other, cell)])
        #expect(
            Pairing.pairs(of: [other], and: [cell], on: .run).count == (axis == .client ? 1 : 2)
        )
    }

    @Test(arguments: [
        ComparedCell.sample(group: "secp256r1"), .sample(policy: "default"),
        .sample(variant: "load=1"),
    ])
    func `pairs nothing that differs on another axis`(other: ComparedCell) {
        let cell = ComparedCell.sample(release: "3.0")
        #expect(Pairing.pairs(of: [cell], and: [other], on: .release).count == 2)
    }

    @Test func `takes another OpenSSL client where nothing else stands at the place`() {
        let old = ComparedCell.sample(client: "openssl@3.0")
        let new = ComparedCell.sample(client: "openssl@3.5")
        let pairs = Pairing.pairs(of: [old], and: [new], on: .run)
        #expect(pairs == [CellPair(old, new, isAcrossClients: true)])
        let across = Pairing.pairs(
            of: [.sample(release: "3.0", client: "openssl@3.0")],
            and: [.sample(release: "3.5", client: "openssl@3.5")],
            on: .release,
        )
        #expect(across.map(\.isAcrossClients) == [true])
    }

    @Test func `takes no other client where one of them has its own partner`() {
        let shared = ComparedCell.sample(client: "openssl@3.5")
        let old = ComparedCell.sample(client: "openssl@3.0")
        let new = ComparedCell.sample(client: "openssl@4.0")
        let pairs = Pairing.pairs(of: [old, shared], and: [shared, new], on: .run)
        #expect(pairs == [CellPair(old, nil), CellPair(shared, shared), CellPair(nil, new)])
    }

    @Test func `takes no other client where there is a choice, nor another stack`() {
        let old = ComparedCell.sample(client: "openssl@3.0")
        let others = [ComparedCell.sample(client: "openssl@3.5"), .sample(client: "openssl@4.0")]
        #expect(Pairing.pairs(of: [old], and: others, on: .run).allSatisfy { $0.both == nil })
        let swift = ComparedCell.sample(client: "swift")
        #expect(Pairing.pairs(of: [old], and: [swift], on: .run).count == 2)
    }

    @Test func `pairs nothing with nothing`() {
        #expect(Pairing.pairs(of: [], and: [], on: .run).isEmpty)
    }
}
