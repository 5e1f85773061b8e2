import EvidenceTesting
import Interop
import Probing

/// A client stack that says what it is told to say.
struct ScriptedStack: ProbeStack {
    /// What comes of a handshake, by its task and number.
    let answer: (_ task: Int, _ handshake: Int) throws -> HandshakeEvidence

    func handshake(
        _ order: HandshakeOrder,
        whileOpen: () -> Void,
    ) throws -> HandshakeEvidence {
        let evidence = try answer(order.task.number, order.number)
        if evidence.stop == .done { whileOpen() }
        return evidence
    }
}

extension HandshakeEvidence {
    /// A connection that agreed on X25519.
    static var agreed: HandshakeEvidence { EvidenceDraft().evidence }

    /// A connection that ended before the ServerHello.
    static func ended(_ stop: HandshakeStop) -> HandshakeEvidence {
        EvidenceDraft(endedBy: stop).evidence
    }

    /// A connection that the server refused with alert 40.
    static var refused: HandshakeEvidence {
        var draft = EvidenceDraft(endedBy: .libraryError)
        draft.wire.alerts = [
            WireAlert(level: .fatal, description: .handshakeFailure, sender: .server, time: 1)
        ]
        return draft.evidence
    }
}
