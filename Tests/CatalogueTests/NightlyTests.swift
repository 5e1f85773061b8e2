import Catalogue
import Interop
import Testing

@Suite struct `The matrix of the night` {
    private let catalogue: Catalogue
    private let matrix: Matrix
    private let cells: [Cell]

    init() throws {
        catalogue = try Shipped.catalogue()
        matrix = try Matrix(path: Shipped.home + "Matrices/nightly.yaml", catalogue: catalogue)
        cells = try matrix.plan(catalogue)
    }

    @Test func `calibrates first, and starts servers as often as a comparison of times needs`() {
        #expect(matrix.calibrate)
        // Two sides of n starts can come out in C(2n, n) ways, and the most telling two of them
        // are to be rarer than 5 % among six pairs: policies by clients of one server and group.
        let starts = matrix.repeats
        let ways = (1...starts).reduce(1) { $0 * (starts + $1) / $1 }
        #expect(2 / Double(ways) <= 0.05 / 6)
    }

    @Test func `tries every server, group, policy and scenario that there is`() {
        #expect(Set(cells.map(\.server)) == Set(catalogue.servers.map(\.name)))
        #expect(Set(cells.compactMap(\.group).map(\.name)) == Set(catalogue.groups.names))
        #expect(Set(cells.map(\.policy)) == Set(Policy.allCases))
        #expect(Set(cells.map(\.scenario)) == Set(Scenario.allCases))
    }

    @Test func `leaves out no release but those whose sources nobody may have`() {
        let left = catalogue.releases.names.filter { name in !cells.contains { $0.release == name }
        }
        // What 3.5 means is tried, whichever version it is; the others need the upstream address.
        #expect(left == ["3.2", "3.3", "3.4", "3.5.7"])
    }

    @Test func `predicts every cell, and fits into an hour`() throws {
        let expectations = try cells.map { cell in
            let versions = ImageVersions.sample(server: cell.server, release: cell.release)
            return try #require(catalogue.sampleExpectation(of: cell, versions), "\(cell.key)")
        }
        let passing = expectations.count { $0.meaning == .works }
        // At the eight cells a second of two cores, each start counted, that is 42 minutes.
        #expect(cells.count + passing * (matrix.repeats - 1) < 20_000)
    }
}
