/// One handshake to be made, with everything that it takes.
package struct HandshakeOrder: Sendable {
    /// Its number within the attempt; 0 is the warm-up.
    package let number: Int

    /// What to offer, and from where.
    package let task: ProbeTask

    /// Whom to ask.
    package let endpoint: ProbeEndpoint

    /// Puts the parts together.
    package init(number: Int, task: ProbeTask, endpoint: ProbeEndpoint) {
        self.number = number
        self.task = task
        self.endpoint = endpoint
    }
}
