import EvidenceTesting
import Interop

extension HandshakeEvidence {
    /// A connection that agreed, whose ECDSA signature is as long as chance would have it.
    static func agreed(_ cell: SampleCell, number: Int, run: Int) -> HandshakeEvidence {
        let group = cell.group.id
        let clientHello = 204 + (cell.group.clientShareLength ?? 0)
        let serverHello = 90 + (cell.group.serverShareLength ?? 0)
        let hellos = [
            WireMessage(type: .clientHello, sender: .client, length: clientHello, time: 410),
            WireMessage(type: .serverHello, sender: .server, length: serverHello, time: 1500),
        ]
        var draft = EvidenceDraft(agreeingOn: group)
        draft.number = number
        draft.signatureScheme = .ecdsaSecp256r1SHA256
        draft.certificate = .issued(bytes: 480)
        draft.sendHello()
        draft.wire.serverHello = .naming(group, shareLength: cell.group.serverShareLength)
        draft.wire.messages = hellos
        draft.wire.bytesReceived = 3303
        draft.wire.ending = .closed
        draft.times.serverHelloReceived = 700
        draft.times.finishedSent = 90 + cell.handshake
        draft.times.firstResponseByte = 90 + cell.handshake + 700
        draft.libraryMessages =
            hellos + [
                server(.encryptedExtensions, cell.encryptedExtensions),
                server(.certificate, 493),
                server(.certificateVerify, 78 + (run + number) % 3),
                server(.finished, 52),
                WireMessage(type: .finished, sender: .client, length: 52, time: 2400),
                server(.newSessionTicket, 233 + (run + number) % 3 * 16),
            ]
        return draft.evidence
    }

    /// A connection that the server refused.
    static func refused(_ cell: SampleCell, number: Int) -> HandshakeEvidence {
        var draft = EvidenceDraft(endedBy: .libraryError, offering: [cell.group.id])
        draft.number = number
        draft.libraryError = "error:0A000410:SSL routines::ssl/tls alert handshake failure"
        draft.alerts = [LibraryAlert(description: .handshakeFailure, sender: .server)]
        draft.sendHello()
        return draft.evidence
    }

    private static func server(_ type: HandshakeType, _ length: Int) -> WireMessage {
        WireMessage(type: type, sender: .server, length: length, time: 1600)
    }
}

extension EvidenceDraft {
    /// Has the client connect, and send a hello with a share of its group.
    fileprivate mutating func sendHello() {
        times.connected = 90
        times.clientHelloSent = 400
        wire.clientHellos = [
            .offering(offered, shares: offered.map { WireKeyShare(group: $0, length: 32) })
        ]
        wire.bytesSent = 1433
    }
}

extension ServerProcess {
    /// A process that has mapped both libraries.
    static let sample = ServerProcess(
        id: 12,
        startTicks: 345_678,
        name: "nginx",
        libraries: ["libssl", "libcrypto"].map { name in
            MappedLibrary(
                path: "/opt/openssl/lib/\(name).so.3",
                sha256: "5517-\(name)",
                version: nil,
                implementsTLS: name == "libssl",
            )
        },
    )
}
