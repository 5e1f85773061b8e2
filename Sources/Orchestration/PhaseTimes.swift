import Synchronization

/// How long a run spent on each of its phases, added up over its waves.
///
/// Phases follow each other, so their times can be added; what none of them covers is
/// the lab's own thinking.
package final class PhaseTimes: Sendable {
    private let times = Mutex<[RunPhase: Duration]>([:])

    /// Starts with no time at all.
    package init() {}

    /// The time spent on a phase so far.
    package subscript(phase: RunPhase) -> Duration {
        times.withLock { $0[phase, default: .zero] }
    }

    /// Adds time to a phase.
    package func add(_ time: Duration, to phase: RunPhase) {
        times.withLock { $0[phase, default: .zero] += time }
    }

    /// Does something as a part of a phase, and adds the time it took, however it ends.
    package func measure<Result>(
        _ phase: RunPhase,
        _ body: () async throws -> Result
    ) async rethrows -> Result {
        let start = ContinuousClock.now
        defer { add(ContinuousClock.now - start, to: phase) }
        return try await body()
    }

    /// Does something as a part of a phase, and adds the time it took, however it ends.
    package func measure<Result>(
        _ phase: RunPhase,
        _ body: () throws -> Result
    ) rethrows -> Result {
        let start = ContinuousClock.now
        defer { add(ContinuousClock.now - start, to: phase) }
        return try body()
    }
}
