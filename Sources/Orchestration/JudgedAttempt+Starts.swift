import Interop

extension JudgedAttempt {
    /// What the server starts of one attempt came to together, of which there is at least one.
    ///
    /// They have to end alike, as the handshakes of a single start have to. Where they do not,
    /// the one that contradicts the expectation speaks for all. A start that the laboratory
    /// disturbed leaves nothing to say: it was to be tried, and nobody knows how it would have
    /// ended.
    init(
        of starts: [JudgedAttempt],
        expecting expectation: Expectation?,
        knowing failures: [KnownFailure],
    ) {
        guard let first = starts.first else {
            preconditionFailure("an attempt has at least one start")
        }
        let decisive = Self.decisive(of: starts, expectation, failures) ?? first
        var samples: [SampleRecord] = []
        for start in starts {
            let made = samples.last?.start ?? 0
            samples += start.samples.map { $0.following(starts: made) }
        }
        self.init(
            assignment: first.assignment,
            endpointID: decisive.endpointID,
            result: decisive.result,
            clientVersion: decisive.clientVersion,
            negativeControl: decisive.negativeControl,
            samples: samples,
            startedAt: first.startedAt,
        )
    }

    /// The start that speaks for all.
    private static func decisive(
        of starts: [JudgedAttempt],
        _ expectation: Expectation?,
        _ failures: [KnownFailure],
    ) -> JudgedAttempt? {
        var endings: [Ending] = []
        for start in starts {
            guard case .ended(let ending) = start.result else { return start }
            endings.append(ending)
        }
        let ending = Attempt(endings: endings, deaths: [], control: nil)
            .ending(expecting: expectation, knowing: failures, of: starts[0].assignment.cell.group)
        return starts.first { $0.result == ending.map(AttemptResult.ended) }
    }
}
