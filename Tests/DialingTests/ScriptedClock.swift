import Synchronization

/// A clock that says what it is told to say; each reading takes the next time, the last one stays.
final class ScriptedClock: Sendable {
    private let times: Mutex<[Int]>

    /// Takes the times in microseconds, in the order of their reading.
    init(_ times: Int...) {
        self.times = Mutex(times)
    }

    /// Says these times from now on.
    func say(_ times: Int...) {
        self.times.withLock { $0 = times }
    }

    /// Reads it.
    func now() -> Int {
        times.withLock { times in
            times.count > 1 ? times.removeFirst() : times.first ?? 0
        }
    }
}
