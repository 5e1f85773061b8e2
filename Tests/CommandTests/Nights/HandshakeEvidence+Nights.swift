import Interop

extension HandshakeEvidence {
    /// A connection that agreed, whose ECDSA signature is as long as chance would have it.
    static func agreed(_ cell: SampleCell, number: Int, run: Int) -> HandshakeEvidence {
        let group = cell.group.id
        let clientHello = 204 + (cell.group.clientShareLength ?? 0)
        let serverHello = 90 + (cell.group.serverShareLength ?? 0)
        var wire = offering(group)
        wire.serverHello = WireServerHello(
            version: .tls13,
            cipherSuite: .aes256GCMSHA384,
            group: group,
            keyShareLength: cell.group.serverShareLength,
            hasPreSharedKey: false,
            hasCookie: false,
        )
        let hellos = [
            WireMessage(type: .clientHello, sender: .client, length: clientHello, time: 410),
            WireMessage(type: .serverHello, sender: .server, length: serverHello, time: 1500),
        ]
        wire.messages = hellos
        wire.bytesReceived = 3303
        wire.ending = .closed
        var times = HandshakeTimes()
        times.connected = 90
        times.clientHelloSent = 400
        times.serverHelloReceived = 700
        times.finishedSent = 90 + cell.handshake
        times.firstResponseByte = 90 + cell.handshake + 700
        return HandshakeEvidence(
            number: number,
            offered: [group],
            stop: .done,
            phase: .response,
            libraryError: nil,
            groupByLibrary: group,
            signatureScheme: .ecdsaSecp256r1SHA256,
            certificate: CertificateEvidence(
                chainLength: 1,
                chainBytes: 480,
                isTheIssued: true,
                verificationError: nil,
            ),
            response: ResponseEvidence(
                status: 200,
                holdsNonce: true,
                bytes: 260,
                firstLine: "HTTP/1.1 200 OK",
            ),
            alerts: [],
            libraryMessages: hellos + [
                server(.encryptedExtensions, cell.encryptedExtensions),
                server(.certificate, 493),
                server(.certificateVerify, 78 + (run + number) % 3),
                server(.finished, 52),
                WireMessage(type: .finished, sender: .client, length: 52, time: 2400),
                server(.newSessionTicket, 233 + (run + number) % 3 * 16),
            ],
            wire: wire,
            times: times,
        )
    }

    /// A connection that the server refused.
    static func refused(_ cell: SampleCell, number: Int) -> HandshakeEvidence {
        var times = HandshakeTimes()
        times.connected = 90
        times.clientHelloSent = 400
        return HandshakeEvidence(
            number: number,
            offered: [cell.group.id],
            stop: .libraryError,
            phase: .serverHello,
            libraryError: "error:0A000410:SSL routines::ssl/tls alert handshake failure",
            groupByLibrary: nil,
            signatureScheme: nil,
            certificate: nil,
            response: nil,
            alerts: [LibraryAlert(description: .handshakeFailure, sender: .server)],
            libraryMessages: [],
            wire: offering(cell.group.id),
            times: times,
        )
    }

    private static func server(_ type: HandshakeType, _ length: Int) -> WireMessage {
        WireMessage(type: type, sender: .server, length: length, time: 1600)
    }

    private static func offering(_ group: NamedGroup) -> WireEvidence {
        var wire = WireEvidence()
        wire.clientHellos = [
            WireClientHello(
                groups: [group],
                keyShares: [WireKeyShare(group: group, length: 32)],
                cipherSuites: [.aes256GCMSHA384],
                versions: [.tls13],
                signatureSchemes: [.ecdsaSecp256r1SHA256],
                serverName: "lab.test",
                hasPreSharedKey: false,
                hasCookie: false,
            )
        ]
        wire.bytesSent = 1433
        return wire
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
