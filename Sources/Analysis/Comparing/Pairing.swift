import Interop
package import ResultStore

/// Which cell of one side belongs to which of the other.
package enum Pairing {
    /// Pairs cells that stand at the same place on all axes but one, in the order of the first side.
    ///
    /// What has no partner then is looked at once more: where all that is at one place belongs to
    /// one OpenSSL client on each side, plain `openssl` was most likely another release each time,
    /// and the two are a pair. Cells that only the second side has come last. A place is taken
    /// once on each side.
    package static func pairs(
        of first: [ComparedCell],
        and second: [ComparedCell],
        on axis: ComparisonAxis,
    ) -> [CellPair] {
        let a = first.map { axis.others(of: $0.place) }
        let b = second.map { axis.others(of: $0.place) }
        var partners: [Int: Int] = [:]
        var acrossClients: Set<Int> = []
        let places = Dictionary(zip(b, b.indices)) { earlier, _ in earlier }
        for (index, place) in a.enumerated() {
            partners[index] = places[place]
        }
        let onFirst = Dictionary(grouping: a.indices) { anyOpenSSL(a[$0]) }
        let onSecond = Dictionary(grouping: b.indices) { anyOpenSSL(b[$0]) }
        for (place, cells) in onFirst {
            guard let place, cells.count == 1, partners[cells[0]] == nil,
                let others = onSecond[place], others.count == 1
            else { continue }
            partners[cells[0]] = others[0]
            acrossClients.insert(cells[0])
        }
        let taken = Set(partners.values)
        return first.indices.map { index in
            CellPair(
                first[index],
                partners[index].map { second[$0] },
                isAcrossClients: acrossClients.contains(index),
            )
        }
            + second.indices.filter { !taken.contains($0) }.map { CellPair(nil, second[$0]) }
    }

    /// The place with the release of its OpenSSL client left open; nil for another client.
    private static func anyOpenSSL(_ place: CellPlace) -> CellPlace? {
        let client = ClientName(place.client)
        guard client.isOpenSSL, client.release != nil else { return nil }
        var place = place
        place.client = client.stack
        return place
    }
}
