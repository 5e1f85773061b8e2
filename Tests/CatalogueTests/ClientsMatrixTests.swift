import Catalogue
import Interop
import Testing

@Suite struct `The matrix of clients` {
    private let catalogue: Catalogue
    private let cells: [Cell]

    init() throws {
        catalogue = try Shipped.catalogue()
        cells = try catalogue.cells(ofShipped: "clients")
    }

    @Test func `tries every server, group, client and scenario that there is`() {
        #expect(Set(cells.map(\.server)) == Set(catalogue.servers.map(\.name)))
        #expect(Set(cells.map(\.release)) == ["debian-12", "debian-13", "debian-14"])
        #expect(Set(cells.compactMap(\.group).map(\.name)) == Set(catalogue.groups.names))
        #expect(Set(cells.map(\.policy)) == [.default])
        #expect(Set(cells.map(\.client.stack)) == Set(ClientName.stacks))
        #expect(Set(cells.map(\.scenario)) == Set(Scenario.allCases))
    }

    @Test(arguments: [
        (Scenario.handshake, 22 * 3), (.asShipped, 1), (.hrr, 22 * 3), (.fallback, 5 * 2),
        (.splitHello, 22 * 3), (.badShare, 22), (.tls12Leak, 1), (.resumption, 22 * 2),
    ])
    func `has as many cells for each server and release as a scenario is for`(
        scenario: Scenario,
        count: Int,
    ) {
        #expect(cells.count { $0.scenario == scenario } == 18 * count)
    }
}
