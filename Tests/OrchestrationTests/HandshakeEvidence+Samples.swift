import EvidenceTesting
import Interop

extension HandshakeEvidence {
    /// A connection that agreed on a group.
    static func agreed(_ number: Int, on group: NamedGroup, offering: [NamedGroup]? = nil) -> Self {
        var draft = EvidenceDraft(agreeingOn: group)
        draft.offered = offering ?? [group]
        return draft.sent(number)
    }

    /// A connection that the server refused with alert 40.
    static func refused(_ number: Int, offering groups: [NamedGroup]) -> Self {
        var draft = EvidenceDraft(endedBy: .libraryError, offering: groups)
        draft.wire.alerts = [
            WireAlert(level: .fatal, description: .handshakeFailure, sender: .server, time: 9)
        ]
        draft.wire.bytesReceived = 7
        return draft.sent(number)
    }

    /// A connection that ended in the middle.
    static func broken(
        _ number: Int,
        offering groups: [NamedGroup],
        _ stop: HandshakeStop = .reset,
    ) -> Self {
        EvidenceDraft(endedBy: stop, offering: groups).sent(number)
    }

    /// A connection that the client's library did not begin.
    static func unable(_ number: Int, offering groups: [NamedGroup]) -> Self {
        var draft = EvidenceDraft(endedBy: .cannot, in: .connect, offering: groups)
        draft.number = number
        return draft.evidence
    }
}

extension EvidenceDraft {
    /// The evidence with a number, and with a ClientHello that the client has sent.
    fileprivate func sent(_ number: Int) -> HandshakeEvidence {
        var draft = self
        draft.number = number
        draft.wire.clientHellos = [.offering(offered)]
        draft.wire.bytesSent = 400
        return draft.evidence
    }
}
