import Interop

/// An endpoint of a wave, with the cells that it serves and the controls made on it.
struct PlannedEndpoint: Sendable {
    /// What it is.
    let identity: EndpointIdentity

    /// The cells; empty for one that is there for its control alone.
    var assignments: [Assignment]

    /// The controls to be made on it; nil where none are called for.
    var control: PlannedControl?
}
