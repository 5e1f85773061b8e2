package import Interop

/// Everything that is known of one cell of a run.
package struct CellAccount: Hashable, Sendable {
    /// Its row in the view `result`.
    package let row: ResultRow

    /// What was expected of it; nil before it is finished, and where that never became known.
    package let expectation: ExpectationAccount?

    /// Every attempt with all its handshakes, in order; empty before the cell is finished.
    package let attempts: [AttemptRecord]

    /// The handshake messages that stand for each attempt, by the number of the attempt.
    package let messages: [Int: [ObservedMessage]]

    /// The endpoints of all server starts, each once, in the order of the attempts.
    package let endpoints: [EndpointRecord]

    /// The negative controls of those endpoints, and every positive control of the image.
    package let controls: [ControlRecord]

    /// The server's image; nil where there was none.
    package let image: ImageRecord?

    /// How it ended when it was tried again, the oldest first.
    package var reproductions: [ReproductionSummary] = []

    /// Puts the parts together.
    package init(
        row: ResultRow,
        expectation: ExpectationAccount?,
        attempts: [AttemptRecord],
        messages: [Int: [ObservedMessage]],
        endpoints: [EndpointRecord],
        controls: [ControlRecord],
        image: ImageRecord?,
    ) {
        self.row = row
        self.expectation = expectation
        self.attempts = attempts
        self.messages = messages
        self.endpoints = endpoints
        self.controls = controls
        self.image = image
    }

    /// The attempt that the row shows; nil before the cell is finished.
    package var decisive: AttemptRecord? {
        attempts.decisive
    }

    /// The server of that attempt; nil where none was started.
    package var decisiveEndpoint: EndpointRecord? {
        endpoints.first { $0.id == decisive?.endpointID }
    }

    /// Every server of that attempt, in the order in which they were started.
    package var decisiveStarts: [EndpointRecord] {
        (decisive?.endpointIDs ?? []).compactMap { id in endpoints.first { $0.id == id } }
    }
}
