/// One try of a cell.
package struct AttemptRecord: Hashable, Sendable {
    /// From 1.
    package let number: Int

    /// The endpoint that its result is of; nil where none was started.
    ///
    /// Where it took several server starts, that is the first by which it ended as it did.
    package let endpointID: String?

    /// What it came to.
    package let result: AttemptResult

    /// What the verdict would be if it were the only one.
    package let verdict: Verdict

    /// The known failure that the verdict stands on: of `known`, and of a `fail` that is one's end.
    package let knownFailure: KnownFailureEntry?

    /// The bare version of the client's library; nil where the client did not run.
    package let clientVersion: String?

    /// Whether the negative control was refused or admitted; nil where there was none.
    package let negativeControl: String?

    /// Its handshakes by starts, the warm-up of each first.
    package let samples: [SampleRecord]

    /// When it began.
    package let startedAt: Timestamp

    /// Puts the parts together.
    package init(
        number: Int,
        endpointID: String?,
        result: AttemptResult,
        verdict: Verdict,
        knownFailure: KnownFailureEntry? = nil,
        clientVersion: String?,
        negativeControl: String?,
        samples: [SampleRecord],
        startedAt: Timestamp,
    ) {
        self.number = number
        self.endpointID = endpointID
        self.result = result
        self.verdict = verdict
        self.knownFailure = knownFailure
        self.clientVersion = clientVersion
        self.negativeControl = negativeControl
        self.samples = samples
        self.startedAt = startedAt
    }

    /// The endpoints that it was made with, in the order in which they were started.
    ///
    /// All but the last agreed, so that handshakes name them; the last may have come to none.
    package var endpointIDs: [String] {
        var seen: Set<String> = []
        return (samples.map { $0.endpointID ?? endpointID } + [endpointID]).compactMap(\.self)
            .filter { seen.insert($0).inserted }
    }

    /// The handshake that stands for the attempt.
    ///
    /// That is the first that ended as the attempt did, a measured one before
    /// the warm-up; otherwise the first of all.
    package var representative: SampleRecord? {
        let alike: [SampleRecord] =
            switch result {
            case .ended(let ending): samples.filter { $0.ending.isAlike(ending) }
            case .disturbed: []
            }
        return alike.first { !$0.isWarmUp } ?? alike.first ?? samples.first
    }

    /// The measured handshakes that agreed: those whose times mean something.
    package var measured: [SampleRecord] {
        samples.filter { !$0.isWarmUp && $0.ending.outcome == .agreed }
    }
}
