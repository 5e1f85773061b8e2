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
    private let sleepers = Mutex<[AsyncStream<Void>.Continuation]>([])

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let (stream, continuation) = AsyncStream<Void>.makeStream()
        sleepers.withLock { $0.append(continuation) }
        for await _ in stream {
            return
        }
        throw CancellationError()
    }

    /// Wakes all that sleep at this moment.
    func wake() {
        for sleeper in sleepers.withLock({ $0 }) {
            sleeper.yield()
        }
    }
}
