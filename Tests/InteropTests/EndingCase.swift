import EvidenceTesting
import Interop
import Testing

/// What one connection left behind, and how it must be judged.
struct EndingCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let ending: Ending
    let evidence: HandshakeEvidence

    /// Begins with an agreed handshake, and spoils it.
    init(_ name: String, _ ending: Ending, _ spoil: (inout EvidenceDraft) -> Void = { _ in }) {
        testDescription = name
        self.ending = ending
        var draft = EvidenceDraft()
        spoil(&draft)
        evidence = draft.evidence
    }
}

extension Ending {
    static func broken(_ shape: String, _ detail: String = "") -> Ending {
        Ending(.broken, shape: shape, detail: detail)
    }

    static func refused(_ shape: String, _ detail: String = "") -> Ending {
        Ending(.refused, shape: shape, detail: detail)
    }
}
