import EvidenceTesting
import Interop

extension HandshakeEvidence {
    /// A retried, agreed handshake in which every field has something to say.
    static func sample(
        stop: HandshakeStop = .done,
        words: String? = nil,
        response: ResponseEvidence? = .good,
        change: (inout WireEvidence) -> Void = { _ in },
    ) -> HandshakeEvidence {
        var draft = EvidenceDraft(agreeingOn: .x25519MLKEM768)
        draft.number = 1
        draft.offered = [.x25519, .x25519MLKEM768]
        draft.stop = stop
        draft.libraryError = words
        draft.signatureScheme = .ecdsaSecp256r1SHA256
        draft.response = response
        draft.alerts = [
            LibraryAlert(description: .closeNotify, sender: .server),
            LibraryAlert(description: .closeNotify, sender: .client),
        ]
        draft.wire = .retried
        draft.times = .sample
        change(&draft.wire)
        return draft.evidence
    }

    /// A handshake that ended with nothing but a ClientHello sent.
    static func unanswered(
        _ stop: HandshakeStop,
        phase: HandshakePhase = .serverHello,
        words: String? = nil,
        offered: [NamedGroup] = [.x25519],
    ) -> HandshakeEvidence {
        var draft = EvidenceDraft(endedBy: stop, in: phase, offering: offered)
        draft.libraryError = words
        return draft.evidence
    }
}

extension HandshakeTimes {
    fileprivate static var sample: HandshakeTimes {
        var times = HandshakeTimes()
        times.connected = 90
        times.clientHelloSent = 410
        times.serverHelloReceived = 2100
        times.finishedSent = 2400
        times.firstResponseByte = 1_003_007
        return times
    }
}

extension WireEvidence {
    fileprivate static var retried: WireEvidence {
        var wire = WireEvidence()
        wire.helloRetryRequest = .naming(.x25519MLKEM768)
        wire.serverHello = .naming(.x25519MLKEM768, shareLength: 1120)
        wire.messages = [
            WireMessage(type: .clientHello, sender: .client, length: 244, time: 410),
            WireMessage(
                type: .serverHello,
                isHelloRetryRequest: true,
                sender: .server,
                length: 88,
                time: 900,
            ),
            WireMessage(type: .clientHello, sender: .client, length: 1428, time: 1200),
            WireMessage(type: .serverHello, sender: .server, length: 1210, time: 2100),
        ]
        wire.bytesSent = 1724
        wire.bytesReceived = 3303
        return wire
    }
}
