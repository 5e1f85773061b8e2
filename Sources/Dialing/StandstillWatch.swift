/// Notices that this process stood still: stopped, its container paused, or its machine suspended.
///
/// A peer that was silent meanwhile may have been silent only for us, and a time that was
/// taken meanwhile is no one's. So that is the laboratory's own failure, and is thrown.
package struct StandstillWatch {
    /// What work between two looks, or a wait for the processor, may take in microseconds.
    package static let tolerance = 1_000_000

    private let clock: @Sendable () -> Int

    /// The time of the last look, in microseconds of the clock.
    package private(set) var last: Int

    /// Looks at a clock for the first time.
    package init(clock: @escaping @Sendable () -> Int = { MonotonicClock.now }) {
        self.clock = clock
        last = clock()
    }

    /// Looks at the clock again; throws where far more time has passed than can have.
    ///
    /// `sleep` is how many microseconds this process asked to be left alone for.
    @discardableResult
    package mutating func look(afterSleeping sleep: Int = 0) throws(SystemError) -> Int {
        let now = clock()
        let lost = now - last - max(0, sleep)
        last = now
        guard lost <= Self.tolerance else { throw .standstill(lost) }
        return now
    }
}
