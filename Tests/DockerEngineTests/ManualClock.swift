import Synchronization

/// A clock on which all that sleep wake when the test says so, and not before.
final class ManualClock: Clock {
    /// A point in its time.
    struct Instant: InstantProtocol {
        let offset: Duration

        func advanced(by duration: Duration) -> Instant { Instant(offset: offset + duration) }
        func duration(to other: Instant) -> Duration { other.offset - offset }
        static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
    }

    let now = Instant(offset: .zero)
    let minimumResolution = Duration.zero
    private let state = Mutex(State())

    private struct State {
        var sleepers: [Int: AsyncStream<Void>.Continuation] = [:]
        var next = 0
        var isWakeUpDue = false
    }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
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
    func wake() {
        state.withLock { state in
            state.isWakeUpDue = state.sleepers.isEmpty
            for sleeper in state.sleepers.values { sleeper.yield() }
        }
    }
}
