import Interop

extension HandshakeEvidence {
    /// A retried, agreed handshake in which every field has something to say.
    static func sample(
        stop: HandshakeStop = .done,
        words: String? = nil,
        response: ResponseEvidence? = .sample(),
        change: (inout WireEvidence) -> Void = { _ in },
    ) -> HandshakeEvidence {
        var wire = WireEvidence.retried
        change(&wire)
        return HandshakeEvidence(
            number: 1,
            offered: [.x25519, .x25519MLKEM768],
            stop: stop,
            phase: .response,
            libraryError: words,
            groupByLibrary: .x25519MLKEM768,
            signatureScheme: .ecdsaSecp256r1SHA256,
            certificate: CertificateEvidence(
                chainLength: 1,
                chainBytes: 431,
                isTheIssued: true,
                verificationError: nil,
            ),
            response: response,
            alerts: [
                LibraryAlert(description: .closeNotify, sender: .server),
                LibraryAlert(description: .closeNotify, sender: .client),
            ],
            libraryMessages: [],
            wire: wire,
            times: .sample,
        )
    }

    /// A handshake that ended with nothing but a ClientHello sent.
    static func unanswered(
        _ stop: HandshakeStop,
        phase: HandshakePhase = .serverHello,
        words: String? = nil,
        offered: [NamedGroup] = [.x25519],
    ) -> HandshakeEvidence {
        HandshakeEvidence(
            number: 0,
            offered: offered,
            stop: stop,
            phase: phase,
            libraryError: words,
            groupByLibrary: nil,
            signatureScheme: nil,
            certificate: nil,
            response: nil,
            alerts: [],
            libraryMessages: [],
            wire: WireEvidence(),
            times: HandshakeTimes(),
        )
    }
}

extension ResponseEvidence {
    static func sample(_ firstLine: String = "HTTP/1.1 200 OK") -> ResponseEvidence {
        ResponseEvidence(status: 200, holdsNonce: true, bytes: 260, firstLine: firstLine)
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
        wire.helloRetryRequest = .naming(.x25519MLKEM768, shareLength: nil)
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

extension WireServerHello {
    fileprivate static func naming(_ group: NamedGroup, shareLength: Int?) -> WireServerHello {
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
