import Glibc

/// Microseconds of a clock that nobody sets: `CLOCK_MONOTONIC`.
package enum MonotonicClock {
    /// The time since an arbitrary point that stays the same while the machine runs.
    package static var now: Int {
        var time = timespec()
        guard unsafe clock_gettime(CLOCK_MONOTONIC, &time) == 0 else { return 0 }
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
    }
}
