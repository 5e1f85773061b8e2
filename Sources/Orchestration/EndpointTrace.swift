import Interop

/// What the probe told of one endpoint.
struct EndpointTrace: Sendable {
    /// Microseconds until it was ready; nil where it never was.
    var readyAfter: Int?

    /// What was noted about readiness.
    var readyNote = ""

    /// Whether all its processes were gone before it was ready.
    var hasEnded = false

    /// Whether it was not ready in time.
    var isLate = false

    /// Its processes when it was ready.
    var processes: [ServerProcess] = []

    /// Why its processes could not be seen.
    var unseen: String?

    /// Processes that ended without a handshake to charge them to.
    var deaths: [ProcessDeath] = []
}
