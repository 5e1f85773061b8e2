import Interop
import ResultStore

/// From which release on cells agree, as far as one run tells.
struct Onset: Sendable {
    private let cells: [CellPlace: [ComparedCell]]

    /// Takes all cells of the run, on whichever release.
    init(_ cells: [ComparedCell]) {
        self.cells = Dictionary(grouping: cells) { $0.place.anywhere }
    }

    /// Whether a cell agreed, and the run tried it with no earlier TLS library that did, nor with
    /// a later one that did not.
    ///
    /// Nor may there be a release that the run tells nothing of: what was not tried proves nothing.
    func isFirst(_ cell: ComparedCell) -> Bool {
        guard cell.isAgreed, let version = cell.libraryVersion else { return false }
        return cells[cell.place.anywhere, default: []].allSatisfy { other in
            guard let verdict = other.verdict, verdict != .error,
                let its = other.libraryVersion
            else { return false }
            return other.isAgreed == (its >= version)
        }
    }
}

extension CellPlace {
    /// The same place on no release.
    fileprivate var anywhere: CellPlace {
        var place = self
        place.release = ""
        return place
    }
}

extension ComparedCell {
    /// The version of the server's TLS library: OpenSSL's, or Go's.
    fileprivate var libraryVersion: Version? {
        (inputs.opensslVersion ?? inputs.goVersion).flatMap { Version($0) }
    }
}
