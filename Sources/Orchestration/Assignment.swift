import Interop

/// A cell that is to be tried, and how.
struct Assignment: Hashable, Sendable {
    /// Which cell.
    let cell: Cell

    /// Which attempt it is, from 1.
    let attempt: Int

    /// Which server start of the attempt it is, from 1: each is a fresh container.
    var start = 1

    /// How far it is kept apart from others.
    var seclusion = Seclusion.shared

    /// How far a cell is kept apart from the others of its endpoint.
    enum Seclusion: Int, Hashable, Sendable {
        /// It shares the endpoint with all others.
        case shared

        /// Its server died before it was finished: it shares a fresh one with the others left.
        case fresh

        /// That died too: it has one of its own.
        case alone
    }

    /// The same attempt once more, since its server died before it came to an end.
    var moreSecluded: Assignment {
        var other = self
        other.seclusion = seclusion == .shared ? .fresh : .alone
        return other
    }

    /// The next server start of the same attempt.
    var nextStart: Assignment {
        var other = self
        other.start += 1
        return other
    }

    /// What cells must have in common to share an endpoint.
    var endpointKey: EndpointKey {
        EndpointKey(
            identity: cell.endpoint,
            attempt: attempt,
            start: start,
            seclusion: seclusion,
            cell: seclusion == .alone ? cell.number : nil,
        )
    }

    /// What cells must have in common to share an endpoint.
    struct EndpointKey: Hashable {
        let identity: EndpointIdentity
        let attempt: Int
        let start: Int
        let seclusion: Seclusion
        let cell: Int?
    }
}
