package import Interop

/// One attempt of a cell, or one control: the same offer, made several times.
package struct ProbeTask: Sendable, Codable {
    /// Its number within the plan.
    package let number: Int

    /// What to do.
    package let scenario: Scenario

    /// What to offer.
    package let offer: ProbeOffer

    /// The loopback address to connect from, so that a server's log names the task.
    package let sourceAddress: String

    /// How many handshakes to measure after the warm-up, if the warm-up agrees.
    package let samples: Int

    /// How many more handshakes to make after a first one that does not agree.
    package let confirmations: Int

    /// Puts the parts together.
    package init(
        number: Int,
        scenario: Scenario = .handshake,
        offer: ProbeOffer,
        sourceAddress: String,
        samples: Int,
        confirmations: Int,
    ) {
        self.number = number
        self.scenario = scenario
        self.offer = offer
        self.sourceAddress = sourceAddress
        self.samples = samples
        self.confirmations = confirmations
    }
}
