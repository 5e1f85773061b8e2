import Interop
import Terminal

/// Entries of the known failures that match nothing any more.
struct ExpiredFailures: Sendable {
    /// The entries, in the order of the list.
    private let failures: [KnownFailure]

    /// Finds those of a list whose last day is over.
    init(_ list: KnownFailures, on date: CalendarDate) {
        failures = list.expired(on: date)
    }

    /// Tells of each, on a line of its own.
    func tell(_ doors: Doors) {
        for failure in failures {
            doors.tell(
                "note: \(failure.entry.place) expired after \(failure.expires), so that it matches "
                    + "nothing: \(failure.entry.reason.sanitised())"
            )
        }
    }
}
