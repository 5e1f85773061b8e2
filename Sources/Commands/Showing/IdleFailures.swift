import Catalogue
import Interop
import Terminal

/// Entries of the known failures that match nothing: expired, or about no cell at all.
struct IdleFailures: Sendable {
    /// Those whose last day is over, in the order of the list.
    private let expired: [KnownFailure]

    /// Those that are about nothing that the lab could try.
    private let impossible: [KnownFailure]

    /// Finds those of a catalogue's list on a day.
    init(_ catalogue: Catalogue, on date: CalendarDate) {
        expired = catalogue.knownFailures.expired(on: date)
        impossible = catalogue.impossible(catalogue.knownFailures.inForce(on: date))
    }

    /// Tells of each, on a line of its own.
    func tell(_ doors: Doors) {
        for failure in expired {
            doors.tell(
                "note: \(failure.entry.place) expired after \(failure.expires), so that it matches "
                    + "nothing: \(failure.entry.reason.sanitised())"
            )
        }
        for failure in impossible {
            doors.tell(
                "note: \(failure.entry.place) matches nothing that the lab could try: "
                    + failure.entry.reason.sanitised()
            )
        }
    }
}
