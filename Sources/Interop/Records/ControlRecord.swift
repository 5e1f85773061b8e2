/// One control, and how it ended.
package struct ControlRecord: Hashable, Sendable, Codable {
    /// Which of the two.
    package let kind: ControlKind

    /// The endpoint that was asked.
    package let endpointID: String

    /// The client that asked.
    package let client: ClientName

    /// How it ended.
    package let ending: Ending

    /// What the client saw.
    package let evidence: HandshakeEvidence

    /// Puts the parts together.
    package init(
        kind: ControlKind,
        endpointID: String,
        client: ClientName,
        ending: Ending,
        evidence: HandshakeEvidence,
    ) {
        self.kind = kind
        self.endpointID = endpointID
        self.client = client
        self.ending = ending
        self.evidence = evidence
    }
}
