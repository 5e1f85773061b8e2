package import Interop

/// A cell of a run, with everything that is stored of how it was tried.
package struct RecordedCell: Hashable, Sendable {
    /// The cell itself, with its attempts, servers and controls.
    package let account: CellAccount

    /// Its run: the texts of the matrix and of the data files, the seed, the authority.
    package let run: RunRecord

    /// The number of cells that the run planned.
    package let planned: Int

    /// The releases that cells of the run name, under a server or a client.
    package let releases: Set<String>

    /// Every image that the run used.
    package let images: [ImageRecord]

    /// The engine's identifier of its bench image; nil where it came to none.
    package let benchDigest: String?

    /// The server on which the image's positive control was made, agreed if any did; nil
    /// where none was started.
    package let controlEndpoint: EndpointRecord?

    /// The name of the cell, as `RUN:NUMBER`.
    package var place: String { "\(account.row.run):\(account.row.number)" }

    /// Puts the parts together.
    package init(
        account: CellAccount,
        run: RunRecord,
        planned: Int,
        releases: Set<String>,
        images: [ImageRecord],
        benchDigest: String?,
        controlEndpoint: EndpointRecord?,
    ) {
        self.account = account
        self.run = run
        self.planned = planned
        self.releases = releases
        self.images = images
        self.benchDigest = benchDigest
        self.controlEndpoint = controlEndpoint
    }
}
