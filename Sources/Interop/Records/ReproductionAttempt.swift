/// One try of a recorded cell, on servers of its own, with everything that it left behind.
package struct ReproductionAttempt: Hashable, Sendable {
    /// Its number within the reproduction, from 1.
    package let number: Int

    /// The try, as one of a run would be recorded.
    package let attempt: AttemptRecord

    /// Whether it ended as recorded, in outcome and shape.
    package let isSame: Bool

    /// What should have happened; nil where the versions that decide never became known.
    package let expectation: Expectation?

    /// How the positive control of the server's image ended; nil where none spoke.
    package let positiveControl: Outcome?

    /// The servers: that of the cell, and one of the positive control where it had its own.
    package let endpoints: [EndpointRecord]

    /// The controls that were made.
    package let controls: [ControlRecord]

    /// Puts the parts together.
    package init(
        number: Int,
        attempt: AttemptRecord,
        isSame: Bool,
        expectation: Expectation?,
        positiveControl: Outcome?,
        endpoints: [EndpointRecord],
        controls: [ControlRecord],
    ) {
        self.number = number
        self.attempt = attempt
        self.isSame = isSame
        self.expectation = expectation
        self.positiveControl = positiveControl
        self.endpoints = endpoints
        self.controls = controls
    }

    /// The server of the cell; nil where none was started.
    package var endpoint: EndpointRecord? {
        endpoints.first { $0.id == attempt.endpointID }
    }
}
