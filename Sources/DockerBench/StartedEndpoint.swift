import Interop
import Orchestration

/// An endpoint of a wave on its way: its container, or why it has none that runs.
struct StartedEndpoint: Sendable {
    /// What it was to be.
    let setup: EndpointSetup

    /// The container's name.
    let name: String

    /// The container's identifier; nil where none could be made.
    let container: String?

    /// Why it does not run; nil where it does, or did.
    let fault: Fault?

    /// When it was started.
    let startedAt: Timestamp

    /// The container, where it was started.
    var running: String? {
        fault == nil ? container : nil
    }
}
