package import ResultStore

/// What two sides of a comparison differ in by intent.
package enum ComparisonAxis: String, Hashable, Sendable, CaseIterable {
    /// The execution: the same cells, tried again.
    case run

    /// The release under the server.
    case release

    /// The server under test.
    case server

    /// Who connects.
    case client

    /// Where a cell stands on all other axes.
    func others(of place: CellPlace) -> CellPlace {
        var place = place
        switch self {
        case .run: break
        case .release: place.release = ""
        case .server: place.server = ""
        case .client: place.client = ""
        }
        return place
    }

    /// Where a cell stands on this axis; nil for the run, which is none of a matrix's axes.
    package func value(of place: CellPlace) -> String? {
        switch self {
        case .run: nil
        case .release: place.release
        case .server: place.server
        case .client: place.client
        }
    }
}
