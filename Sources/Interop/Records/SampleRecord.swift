/// One handshake of an attempt.
package struct SampleRecord: Hashable, Sendable, Codable {
    /// The start it belongs to, from 1: all begins anew with every server, and where it is cut off.
    ///
    /// A client that died of another task of the same block cuts it off.
    package let start: Int

    /// The endpoint it was made with; nil for that of its attempt.
    package let endpointID: String?

    /// How it ended.
    package let ending: Ending

    /// What the client saw.
    package let evidence: HandshakeEvidence

    /// Puts the parts together.
    package init(
        start: Int,
        endpointID: String? = nil,
        ending: Ending,
        evidence: HandshakeEvidence,
    ) {
        self.start = start
        self.endpointID = endpointID
        self.ending = ending
        self.evidence = evidence
    }

    /// The same handshake, of a start that comes so many others later.
    package func following(starts: Int) -> SampleRecord {
        SampleRecord(
            start: starts + start,
            endpointID: endpointID,
            ending: ending,
            evidence: evidence,
        )
    }

    /// Whether it is the one before the measured ones.
    package var isWarmUp: Bool {
        evidence.number == 0
    }
}
