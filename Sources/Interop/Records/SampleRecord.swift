/// One handshake of an attempt.
package struct SampleRecord: Hashable, Sendable, Codable {
    /// The start it belongs to, from 1: all begins anew where a task is cut off.
    ///
    /// A client that died of another task of the same block cuts it off.
    package let start: Int

    /// How it ended.
    package let ending: Ending

    /// What the client saw.
    package let evidence: HandshakeEvidence

    /// Puts the parts together.
    package init(start: Int, ending: Ending, evidence: HandshakeEvidence) {
        self.start = start
        self.ending = ending
        self.evidence = evidence
    }

    /// Whether it is the one before the measured ones.
    package var isWarmUp: Bool {
        evidence.number == 0
    }
}
