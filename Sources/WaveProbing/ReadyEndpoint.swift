import Probing
import Processes

/// A server that is ready, with those of its processes that were there before it was spoken to.
struct ReadyEndpoint {
    /// The server.
    let endpoint: ProbeEndpoint

    /// Its living processes after TCP had accepted, before the first byte was sent.
    let processesBefore: [ProcessIdentity]
}
