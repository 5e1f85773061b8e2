/// The failures that are known, in the order in which they are listed.
package struct KnownFailures: Hashable, Sendable {
    /// In order.
    package let failures: [KnownFailure]

    /// Takes the failures in order.
    package init(_ failures: [KnownFailure] = []) {
        self.failures = failures
    }

    /// Those that still count on a day; on its last one a failure does.
    package func inForce(on date: CalendarDate) -> KnownFailures {
        KnownFailures(failures.filter { $0.expires >= date })
    }

    /// Those whose last day is over.
    package func expired(on date: CalendarDate) -> [KnownFailure] {
        failures.filter { $0.expires < date }
    }

    /// Those that are about a cell.
    ///
    /// One that asks for a version is not, while that version is not known.
    package func failures(in circumstances: Circumstances) -> [KnownFailure] {
        failures.filter { $0.condition.holds(in: circumstances) == true }
    }
}
