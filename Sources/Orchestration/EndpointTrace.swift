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

    /// Its processes when it was ready; nil where the probe said nothing of them.
    var seen: [ServerProcess]?

    /// Why its processes could not be seen.
    var unseen: String?

    /// Processes that ended without a handshake to charge them to.
    var deaths: [ProcessDeath] = []

    /// Whether a process ended that is charged to a task: from then on nothing of it counts.
    var isSpent = false

    /// Its processes when it was ready.
    var processes: [ServerProcess] { seen ?? [] }

    /// Whether it is known what became of its start.
    var hasStarted: Bool { readyAfter != nil || hasEnded || isLate }

    /// Whether the probe has looked at its processes.
    var isLookedAt: Bool { seen != nil || unseen != nil }
}
