import Interop

extension HandshakeEvidence {
    /// A connection that agreed on a group, as OpenSSL's client sees one.
    static func agreed(
        number: Int,
        on group: NamedGroup = .x25519MLKEM768,
        handshake: Int = 2400,
        retried: Bool = false,
    ) -> HandshakeEvidence {
        var wire = WireEvidence()
        wire.clientHellos = [.offering(group)]
        wire.serverHello = .choosing(group, shareLength: 1120)
        wire.messages = [
            WireMessage(type: .clientHello, sender: .client, length: 1428, time: 410),
            WireMessage(type: .serverHello, sender: .server, length: 1210, time: 1500),
        ]
        if retried {
            wire.helloRetryRequest = .choosing(group, shareLength: nil)
        }
        wire.bytesSent = 1724
        wire.bytesReceived = 3303
        wire.ending = .closed
        wire.times.clientHelloSent = 410
        wire.times.serverHelloReceived = 1500
        var times = HandshakeTimes()
        times.connected = 90
        times.clientHelloSent = 400
        times.serverHelloReceived = 1500
        times.finishedSent = 90 + handshake
        times.firstResponseByte = 90 + handshake + 700
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
                chainBytes: 431,
                isTheIssued: true,
                verificationError: nil,
            ),
            response: ResponseEvidence(
                status: 200,
                holdsNonce: true,
                bytes: 260,
                firstLine: "HTTP/1.1 200 OK",
            ),
            alerts: [LibraryAlert(description: .closeNotify, sender: .server)],
            libraryMessages: [
                WireMessage(type: .encryptedExtensions, sender: .server, length: 10, time: 1600),
                WireMessage(type: .certificate, sender: .server, length: 445, time: 1610),
                WireMessage(type: .certificateVerify, sender: .server, length: 79, time: 1620),
                WireMessage(type: .finished, sender: .server, length: 52, time: 1630),
                WireMessage(type: .finished, sender: .client, length: 52, time: 2400),
            ],
            wire: wire,
            times: times,
        )
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
        var wire = WireEvidence()
        wire.clientHellos = [.offering(group)]
        wire.messages = [
            WireMessage(type: .clientHello, sender: .client, length: 1428, time: 410)
        ]
        wire.alerts = alertsOnWire
        wire.bytesSent = 1433
        wire.bytesReceived = bytesReceived
        var times = HandshakeTimes()
        times.connected = 90
        times.clientHelloSent = 400
        return HandshakeEvidence(
            number: number,
            offered: [group],
            stop: stop,
            phase: .serverHello,
            libraryError: "error:0A000410:SSL routines::ssl/tls alert handshake failure",
            groupByLibrary: nil,
            signatureScheme: nil,
            certificate: nil,
            response: nil,
            alerts: alertsByLibrary,
            libraryMessages: [],
            wire: wire,
            times: times,
        )
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

extension WireClientHello {
    static func offering(_ group: NamedGroup) -> WireClientHello {
        offering([group])
    }

    static func offering(_ groups: [NamedGroup]) -> WireClientHello {
        WireClientHello(
            groups: groups,
            keyShares: groups.prefix(1).map { WireKeyShare(group: $0, length: 1216) },
            cipherSuites: [.aes256GCMSHA384, .chacha20Poly1305SHA256, .aes128GCMSHA256],
            versions: [.tls13],
            signatureSchemes: [.ecdsaSecp256r1SHA256, .rsaPSSRSAESHA256, .mldsa65],
            serverName: "lab.test",
            hasPreSharedKey: false,
            hasCookie: false,
        )
    }
}

extension WireServerHello {
    static func choosing(_ group: NamedGroup, shareLength: Int?) -> WireServerHello {
        WireServerHello(
            version: .tls13,
            cipherSuite: .aes256GCMSHA384,
            group: group,
            keyShareLength: shareLength,
            hasPreSharedKey: false,
            hasCookie: false,
        )
    }
}
