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
    static var agreed: HandshakeEvidence {
        var wire = WireEvidence()
        wire.serverHello = WireServerHello(
            version: .tls13,
            cipherSuite: .aes256GCMSHA384,
            group: .x25519,
            keyShareLength: 32,
            hasPreSharedKey: false,
            hasCookie: false,
        )
        return ended(.done, wire, by: .x25519)
    }

    /// A connection that ended before the ServerHello.
    static func ended(_ stop: HandshakeStop) -> HandshakeEvidence {
        ended(stop, WireEvidence(), by: nil)
    }

    /// A connection that the server refused with alert 40.
    static var refused: HandshakeEvidence {
        var wire = WireEvidence()
        wire.alerts = [
            WireAlert(level: .fatal, description: .handshakeFailure, sender: .server, time: 1)
        ]
        return ended(.libraryError, wire, by: nil)
    }

    private static func ended(
        _ stop: HandshakeStop,
        _ wire: WireEvidence,
        by group: NamedGroup?,
    ) -> HandshakeEvidence {
        HandshakeEvidence(
            number: 0,
            offered: [.x25519],
            stop: stop,
            phase: .serverHello,
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
                ResponseEvidence(status: 200, holdsNonce: true, bytes: 9, firstLine: "")
            },
            alerts: [],
            libraryMessages: [],
            wire: wire,
            times: HandshakeTimes(),
        )
    }
}
