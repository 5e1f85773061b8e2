import EvidenceTesting
import Interop

extension HandshakeEvidence {
    /// A connection that agreed on a group, as OpenSSL's client sees one.
    static func agreed(
        number: Int,
        on group: NamedGroup = .x25519MLKEM768,
        handshake: Int = 2400,
        retried: Bool = false,
    ) -> HandshakeEvidence {
        var draft = EvidenceDraft(agreeingOn: group)
        draft.number = number
        draft.signatureScheme = .ecdsaSecp256r1SHA256
        draft.alerts = [LibraryAlert(description: .closeNotify, sender: .server)]
        draft.sendHello()
        draft.wire.serverHello = .naming(group, shareLength: 1120)
        draft.wire.messages.append(
            WireMessage(type: .serverHello, sender: .server, length: 1210, time: 1500)
        )
        if retried { draft.wire.helloRetryRequest = .naming(group) }
        draft.wire.bytesSent = 1724
        draft.wire.bytesReceived = 3303
        draft.wire.ending = .closed
        draft.wire.times.clientHelloSent = 410
        draft.wire.times.serverHelloReceived = 1500
        draft.times.serverHelloReceived = 1500
        draft.times.finishedSent = 90 + handshake
        draft.times.firstResponseByte = 90 + handshake + 700
        draft.libraryMessages = [
            WireMessage(type: .encryptedExtensions, sender: .server, length: 10, time: 1600),
            WireMessage(type: .certificate, sender: .server, length: 445, time: 1610),
            WireMessage(type: .certificateVerify, sender: .server, length: 79, time: 1620),
            WireMessage(type: .finished, sender: .server, length: 52, time: 1630),
            WireMessage(type: .finished, sender: .client, length: 52, time: 2400),
        ]
        return draft.evidence
    }

    /// A connection that ended before any server hello came.
    static func unanswered(
        number: Int,
        offering group: NamedGroup = .x25519MLKEM768,
        stop: HandshakeStop,
        bytesReceived: Int,
        alertsOnWire: [WireAlert] = [],
        alertsByLibrary: [LibraryAlert] = [],
    ) -> HandshakeEvidence {
        var draft = EvidenceDraft(endedBy: stop, offering: [group])
        draft.number = number
        draft.libraryError = "error:0A000410:SSL routines::ssl/tls alert handshake failure"
        draft.alerts = alertsByLibrary
        draft.sendHello()
        draft.wire.alerts = alertsOnWire
        draft.wire.bytesSent = 1433
        draft.wire.bytesReceived = bytesReceived
        return draft.evidence
    }

    /// A connection that the server refused with alert 40.
    static func refused(number: Int) -> HandshakeEvidence {
        unanswered(
            number: number,
            stop: .libraryError,
            bytesReceived: 7,
            alertsOnWire: [
                WireAlert(
                    level: .fatal,
                    description: .handshakeFailure,
                    sender: .server,
                    time: 900,
                )
            ],
        )
    }
}

extension EvidenceDraft {
    /// Has the client connect, and send a hello with a share of its first group.
    fileprivate mutating func sendHello() {
        times.connected = 90
        times.clientHelloSent = 400
        wire.clientHellos = [.sharing(offered)]
        wire.messages = [
            WireMessage(type: .clientHello, sender: .client, length: 1428, time: 410)
        ]
    }
}

extension WireClientHello {
    /// A hello that offers groups, with a share of the first.
    static func sharing(_ groups: [NamedGroup]) -> WireClientHello {
        let shares = groups.prefix(1).map { WireKeyShare(group: $0, length: 1216) }
        return .offering(groups, shares: shares)
    }
}
