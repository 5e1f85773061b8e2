/// What one wave adds to a run, written in one transaction.
package struct WaveRecord: Sendable {
    /// The endpoints that were started.
    package let endpoints: [EndpointRecord]

    /// The controls that were made.
    package let controls: [ControlRecord]

    /// The cells that are finished with this wave.
    package let cells: [CellRecord]

    /// Puts the parts together.
    package init(endpoints: [EndpointRecord], controls: [ControlRecord], cells: [CellRecord]) {
        self.endpoints = endpoints
        self.controls = controls
        self.cells = cells
    }
}
