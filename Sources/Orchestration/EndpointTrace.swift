import Interop
import Probing

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

    /// Its processes, each with all that it ever had mapped; nil before the first look.
    private(set) var seen: [ServerProcess]?

    /// Whether the probe looked at them again when all was done.
    private(set) var isSeenToTheEnd = false

    /// The limits of the laboratory that it hit.
    var limits: [String] = []

    /// Why its processes could not be seen.
    var unseen: String?

    /// Processes that ended when it was first spoken to.
    var deathsAtStart: [ProcessDeath] = []

    /// Processes that ended without a handshake to charge them to.
    var deaths: [ProcessDeath] = []

    /// Whether a process ended that is charged to a task: from then on nothing of it counts.
    var isSpent = false

    /// Its processes, as far as they were seen.
    var processes: [ServerProcess] { seen ?? [] }

    /// Whether it is known what became of its start.
    var hasStarted: Bool { readyAfter != nil || hasEnded || isLate }

    /// Whether the probe was about to kill it: then nothing more is to be told of it.
    var isEnding = false

    /// Takes down a look at its processes; answers whether it was its turn.
    mutating func take(_ look: ProcessLook, _ processes: [ServerProcess]) -> Bool {
        guard readyAfter != nil, !isSeenToTheEnd, (seen == nil) == (look == .start) else {
            return false
        }
        isSeenToTheEnd = look == .end
        var all = seen ?? []
        for process in processes {
            guard let place = all.firstIndex(where: process.isSame) else {
                all.append(process)
                continue
            }
            let known = all[place].libraries
            all[place] = ServerProcess(
                id: process.id,
                startTicks: process.startTicks,
                name: process.name,
                libraries: known + process.libraries.filter { !known.contains($0) },
            )
        }
        seen = all
        return true
    }
}
