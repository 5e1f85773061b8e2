import Synchronization

/// A clock on which all that sleep wake when the test says so, and not before.
package final class ManualClock: Clock {
    /// A point in its time.
    package struct Instant: InstantProtocol {
        let offset: Duration

        /// The point so much later.
        package func advanced(by duration: Duration) -> Instant {
            Instant(offset: offset + duration)
        }
        /// How much later another point is.
        package func duration(to other: Instant) -> Duration { other.offset - offset }
        /// Whether a point comes before another one.
        package static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    /// Its time does not pass.
    package let now = Instant(offset: .zero)
    /// Every point is another one.
    package let minimumResolution = Duration.zero
    private let state = Mutex(State())

    /// Makes one on which nobody sleeps.
    package init() {}

    private struct State {
        var sleepers: [Int: AsyncStream<Void>.Continuation] = [:]
        var next = 0
        var isWakeUpDue = false
    }

    /// Sleeps until it is woken, whatever the deadline.
    package func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        let number = state.withLock { state in
            state.next += 1
            state.sleepers[state.next] = continuation
            if state.isWakeUpDue { continuation.yield() }
            state.isWakeUpDue = false
            return state.next
        }
        defer { state.withLock { $0.sleepers[number] = nil } }
        for await _ in stream {
            return
        }
        throw CancellationError()
    }

    /// Wakes all that sleep at this moment; where nobody does, the next that is about to.
    package func wake() {
        state.withLock { state in
            state.isWakeUpDue = state.sleepers.isEmpty
            for sleeper in state.sleepers.values { sleeper.yield() }
        }
    }
}
