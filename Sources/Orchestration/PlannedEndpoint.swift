import Interop

/// An endpoint of a wave, with the cells that it serves and the control made on it.
struct PlannedEndpoint: Sendable {
    /// What it is.
    let identity: EndpointIdentity

    /// The cells; empty for one that is there for its control alone.
    var assignments: [Assignment]

    /// The control to be made on it; nil where none is called for.
    var control: ControlKind?
}
