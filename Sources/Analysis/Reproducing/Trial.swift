package import Interop
package import ResultStore

/// One attempt of a cell with everything that tells of it, recorded or made just now.
package struct Trial: Sendable {
    /// The attempt.
    package let attempt: AttemptRecord

    /// What was expected of it, as outcome and shape; nil where that never became known.
    package let expected: String?

    /// The server; nil where none was started.
    package let endpoint: EndpointRecord?

    /// The negative control of that server; nil without one.
    package let negativeControl: ControlRecord?

    /// How the positive control of the server's image ended; nil where none spoke.
    package let positiveControl: Outcome?

    /// The server's image; nil where there was none.
    package let image: ImageRecord?

    /// The engine's identifier of the bench image; nil where it came to none.
    package let benchDigest: String?

    /// What shapes call the groups.
    package let names: GroupNames

    /// The decisive attempt of a cell, as it is stored; nil for one without a verdict.
    package init?(_ recorded: RecordedCell, names: GroupNames) {
        let account = recorded.account
        guard let attempt = account.decisive else { return nil }
        self.init(
            attempt: attempt,
            expected: account.expectation.map { "\($0.outcome.rawValue), \($0.shape)" },
            endpoint: account.decisiveEndpoint,
            controls: account.controls,
            positiveControl: account.row[.positiveControl].text.flatMap(Outcome.init),
            image: account.image,
            benchDigest: recorded.benchDigest,
            names: names,
        )
    }

    /// One that was made just now, of a cell of this group.
    package init(
        _ attempt: ReproductionAttempt,
        group: Group?,
        image: ImageRecord?,
        benchDigest: String,
        names: GroupNames,
    ) {
        self.init(
            attempt: attempt.attempt,
            expected: attempt.expectation.map {
                "\($0.outcome.rawValue), \($0.shape.description(for: group))"
            },
            endpoint: attempt.endpoint,
            controls: attempt.controls,
            positiveControl: attempt.positiveControl,
            image: image,
            benchDigest: benchDigest,
            names: names,
        )
    }

    /// Puts the parts together; of the controls, that of the server counts.
    init(
        attempt: AttemptRecord,
        expected: String?,
        endpoint: EndpointRecord?,
        controls: [ControlRecord],
        positiveControl: Outcome?,
        image: ImageRecord?,
        benchDigest: String?,
        names: GroupNames,
    ) {
        self.attempt = attempt
        self.expected = expected
        self.endpoint = endpoint
        self.negativeControl = controls.first {
            $0.kind == .negative && $0.endpointID == endpoint?.id
        }
        self.positiveControl = positiveControl
        self.image = image
        self.benchDigest = benchDigest
        self.names = names
    }
}
