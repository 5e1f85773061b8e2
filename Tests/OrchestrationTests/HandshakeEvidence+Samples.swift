import Interop

extension HandshakeEvidence {
    /// A connection that agreed on a group.
    static func agreed(_ number: Int, on group: NamedGroup, offering: [NamedGroup]? = nil) -> Self {
        var wire = WireEvidence()
        wire.clientHellos = [.offering(offering ?? [group])]
        wire.serverHello = WireServerHello(
            version: .tls13,
            cipherSuite: .aes256GCMSHA384,
            group: group,
            keyShareLength: nil,
            hasPreSharedKey: false,
            hasCookie: false,
        )
        wire.bytesSent = 400
        wire.bytesReceived = 900
        return evidence(number, offering ?? [group], .done, .response, wire, group: group)
    }

    /// A connection that the server refused with alert 40.
    static func refused(_ number: Int, offering groups: [NamedGroup]) -> Self {
        var wire = WireEvidence()
        wire.clientHellos = [.offering(groups)]
        wire.alerts = [
            WireAlert(level: .fatal, description: .handshakeFailure, sender: .server, time: 9)
        ]
        wire.bytesSent = 400
        wire.bytesReceived = 7
        return evidence(number, groups, .libraryError, .serverHello, wire)
    }

    /// A connection that ended in the middle.
    static func broken(
        _ number: Int,
        offering groups: [NamedGroup],
        _ stop: HandshakeStop = .reset,
    ) -> Self {
        var wire = WireEvidence()
        wire.clientHellos = [.offering(groups)]
        wire.bytesSent = 400
        return evidence(number, groups, stop, .serverHello, wire)
    }

    /// A connection that the client's library did not begin.
    static func unable(_ number: Int, offering groups: [NamedGroup]) -> Self {
        evidence(number, groups, .cannot, .connect, WireEvidence())
    }

    private static func evidence(
        _ number: Int,
        _ offered: [NamedGroup],
        _ stop: HandshakeStop,
        _ phase: HandshakePhase,
        _ wire: WireEvidence,
        group: NamedGroup? = nil,
    ) -> Self {
        HandshakeEvidence(
            number: number,
            offered: offered,
            stop: stop,
            phase: phase,
            libraryError: nil,
            groupByLibrary: group,
            signatureScheme: nil,
            certificate: group.map { _ in
                CertificateEvidence(
                    chainLength: 1,
                    chainBytes: 431,
                    isTheIssued: true,
                    verificationError: nil,
                )
            },
            response: group.map { _ in
                ResponseEvidence(
                    status: 200,
                    holdsNonce: true,
                    bytes: 260,
                    firstLine: "HTTP/1.1 200 OK",
                )
            },
            alerts: [],
            libraryMessages: [],
            wire: wire,
            times: HandshakeTimes(),
        )
    }
}

extension WireClientHello {
    static func offering(_ groups: [NamedGroup]) -> WireClientHello {
        WireClientHello(
            groups: groups,
            keyShares: [],
            cipherSuites: [],
            versions: [.tls13],
            signatureSchemes: [],
            serverName: "lab.test",
            hasPreSharedKey: false,
            hasCookie: false,
        )
    }
}
