import Dialing
import Synchronization

/// The real clock, that can be pushed forward as a process that was stopped finds it.
final class PushedClock: Sendable {
    private let push = Mutex(0)

    /// Reads it.
    func now() -> Int {
        MonotonicClock.now + push.withLock { $0 }
    }

    /// Pushes it by a number of microseconds.
    func push(by step: Int) {
        push.withLock { $0 += step }
    }
}
