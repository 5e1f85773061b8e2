import Analysis
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

    @Test func `calibrates first`() {
        #expect(matrix.calibrate)
    }

    @Test(arguments: [("3.0", "3.5"), ("3.5", "3.6"), ("3.5", "4.0")])
    func `starts servers as often as times of two releases need`(a: String, b: String) throws {
        let later = Dictionary(
            uniqueKeysWithValues: try cells.filter { $0.release == b }
                .map { (Self.place(of: $0), try group(of: $0)) }
        )
        let families = try cells.filter { $0.release == a }
            .reduce(into: [[String]: Int]()) { families, cell in
                guard let group = try group(of: cell), later[Self.place(of: cell)] == group else {
                    return
                }
                families[[cell.server, group], default: 0] += 1
            }
        #expect(families.count > 5)
        for (family, pairs) in families {
            let needed = FewestStarts.perSide(comparisons: pairs)
            #expect(needed <= matrix.repeats, "\(family): \(pairs) pairs")
        }
    }

    @Test func `is one of two that a comparison of nights needs`() throws {
        let families = try cells.reduce(into: [[String]: Int]()) { families, cell in
            if let group = try group(of: cell) { families[[cell.server, group], default: 0] += 1 }
        }
        let needed = FewestStarts.perSide(comparisons: try #require(families.values.max()))
        #expect(needed > matrix.repeats)
        #expect(needed <= 2 * matrix.repeats)
    }

    /// The group that a cell is predicted to agree on; nil where it is not to agree.
    private func group(of cell: Cell) throws -> String? {
        let expectation = try catalogue.sampleExpectation(of: cell)
        guard expectation.outcome == .agreed else { return nil }
        if case .words(let name) = expectation.shape { return name }
        return cell.group?.name
    }

    /// A cell's key without its release.
    private static func place(of cell: Cell) -> String {
        cell.key.replacing("/\(cell.release)/", with: "/", maxReplacements: 1)
    }

    @Test func `tries every server, group and policy that there is`() {
        #expect(Set(cells.map(\.server)) == Set(catalogue.servers.map(\.name)))
        #expect(Set(cells.compactMap(\.group).map(\.name)) == Set(catalogue.groups.names))
        #expect(Set(cells.map(\.policy)) == Set(Policy.allCases))
        #expect(Set(cells.map(\.scenario)) == [.handshake, .asShipped])
    }

    @Test func `leaves out no release but those whose sources nobody may have`() {
        let left = catalogue.releases.names.filter { name in !cells.contains { $0.release == name }
        }
        // What 3.5 means is tried, whichever version it is; the others need the upstream address.
        #expect(left == ["3.2", "3.3", "3.4", "3.5.7"])
    }

    @Test func `predicts every cell, and fits into an hour`() throws {
        let expectations = try cells.map { try catalogue.sampleExpectation(of: $0) }
        let passing = expectations.count { $0.meaning == .works }
        // At the eight cells a second of two cores, each start counted, that is 50 minutes.
        #expect(cells.count + passing * (matrix.repeats - 1) < 24_000)
    }
}
