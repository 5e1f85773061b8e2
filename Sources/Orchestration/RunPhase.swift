/// A part of a run that time is spent on, in the order in which a run comes to them.
package enum RunPhase: String, CaseIterable, Sendable {
    /// Images are looked up, and built where they are not there; the archive is asked for news.
    case images

    /// The bench is set up.
    case benchStart = "bench set up"

    /// Containers of endpoints are created.
    case creation = "containers created"

    /// The files and the plan of a wave go into the bench.
    case archive = "files put in"

    /// Containers of endpoints are started.
    case start = "containers started"

    /// Servers are waited for.
    case readiness = "servers ready"

    /// Servers' processes and libraries are looked at.
    case proofs = "proofs"

    /// Clients make handshakes, those of the controls too.
    case handshakes

    /// Servers' processes and libraries are looked at once more.
    case lastLooks = "last looks"

    /// Logs are read, and the endpoints' containers removed.
    case removal = "logs, removal"

    /// The bench is removed.
    case benchEnd = "bench removed"

    /// Results are recorded and read.
    case database
}
