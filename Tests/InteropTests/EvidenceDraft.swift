import Interop

/// What an agreed handshake leaves behind, for a test to spoil in one place.
struct EvidenceDraft {
    var number = 0
    var offered: [NamedGroup] = [.x25519]
    var stop = HandshakeStop.done
    var phase = HandshakePhase.response
    var libraryError: String?
    var groupByLibrary: NamedGroup? = .x25519
    var certificate: CertificateEvidence? = .issued()
    var response: ResponseEvidence? = .good
    var alerts: [LibraryAlert] = []
    var wire: WireEvidence
    var isResumed: Bool?

    init() {
        wire = WireEvidence()
        wire.bytesSent = 700
        wire.bytesReceived = 1400
        choose(.x25519)
    }

    /// Has the server choose a group.
    mutating func choose(_ group: NamedGroup?) {
        wire.serverHello = .naming(group)
    }

    /// Has the client resume with a ticket, as far as library and wire say so.
    mutating func resume(byLibrary: Bool?, onWire: Bool) {
        number = 1
        isResumed = byLibrary
        wire.serverHello = .naming(.x25519, resuming: onWire)
        if byLibrary == true { certificate = nil }
    }

    /// Has the server choose TLS 1.2, and name a curve.
    mutating func chooseTLS12(_ group: NamedGroup?) {
        offered = [.x25519MLKEM768, .x25519, .secp256r1]
        wire.serverHello = .naming(nil, version: .tls12)
        wire.serverKeyExchangeGroup = group
        groupByLibrary = group
    }

    /// Takes back everything that comes after the ClientHello.
    mutating func endBeforeServerHello(_ stop: HandshakeStop, received bytes: Int = 0) {
        endInHandshake(stop)
        phase = .serverHello
        wire.serverHello = nil
        wire.bytesReceived = bytes
    }

    /// Takes back everything that comes after the ServerHello.
    mutating func endInHandshake(_ stop: HandshakeStop) {
        self.stop = stop
        phase = .finished
        groupByLibrary = nil
        certificate = nil
        response = nil
    }

    /// Takes back the response.
    mutating func endBeforeResponse(_ stop: HandshakeStop) {
        self.stop = stop
        response = nil
    }

    /// Lets an alert pass in plaintext.
    mutating func alertOnWire(_ description: AlertDescription, by sender: Role) {
        wire.alerts.append(
            WireAlert(level: .fatal, description: description, sender: sender, time: 900)
        )
    }

    /// Lets the library tell of an alert.
    mutating func alertByLibrary(_ description: AlertDescription, by sender: Role) {
        alerts.append(LibraryAlert(description: description, sender: sender))
    }

    /// The evidence as it stands.
    var evidence: HandshakeEvidence {
        HandshakeEvidence(
            number: number,
            offered: offered,
            stop: stop,
            phase: phase,
            libraryError: libraryError,
            groupByLibrary: groupByLibrary,
            signatureScheme: nil,
            certificate: certificate,
            response: response,
            alerts: alerts,
            libraryMessages: [],
            wire: wire,
            times: HandshakeTimes(),
            isResumed: isResumed,
        )
    }
}

extension WireServerHello {
    static func naming(
        _ group: NamedGroup?,
        version: ProtocolVersion = .tls13,
        resuming hasPreSharedKey: Bool = false,
    ) -> WireServerHello {
        WireServerHello(
            version: version,
            cipherSuite: .aes256GCMSHA384,
            group: group,
            keyShareLength: nil,
            hasPreSharedKey: hasPreSharedKey,
            hasCookie: false,
        )
    }
}

extension CertificateEvidence {
    static func issued(_ isTheIssued: Bool = true, error: String? = nil) -> CertificateEvidence {
        CertificateEvidence(
            chainLength: 1,
            chainBytes: 431,
            isTheIssued: isTheIssued,
            verificationError: error,
        )
    }
}

extension ResponseEvidence {
    static let good = saying("HTTP/1.1 200 OK", status: 200)

    static func saying(
        _ firstLine: String,
        status: Int?,
        holdsNonce: Bool = true,
        surplus: Int? = 0,
        leftOpen: Bool = false,
        endless: Bool = false,
    ) -> ResponseEvidence {
        ResponseEvidence(
            status: status,
            holdsNonce: holdsNonce,
            bytes: 260,
            firstLine: firstLine,
            surplusBytes: surplus,
            isLeftOpen: leftOpen,
            isEndless: endless,
        )
    }
}
