package import Interop

/// What one connection leaves behind, for a test to spoil in one place or to write anew.
package struct EvidenceDraft {
    /// Its number within the attempt.
    package var number = 0

    /// The groups offered.
    package var offered: [NamedGroup]

    /// What made the client stop.
    package var stop: HandshakeStop

    /// Where it stopped.
    package var phase: HandshakePhase

    /// The library's own words.
    package var libraryError: String?

    /// The group that the library names.
    package var groupByLibrary: NamedGroup?

    /// The scheme that the server signed with.
    package var signatureScheme: SignatureScheme?

    /// What was seen of the certificate.
    package var certificate: CertificateEvidence?

    /// What came back over HTTP.
    package var response: ResponseEvidence?

    /// Alerts by the library's account.
    package var alerts: [LibraryAlert] = []

    /// Encrypted messages by the library's account.
    package var libraryMessages: [WireMessage] = []

    /// What crossed the socket.
    package var wire = WireEvidence()

    /// When.
    package var times = HandshakeTimes()

    /// Whether the library says that the session was resumed.
    package var isResumed: Bool?

    /// Begins with a connection that agreed on a group.
    package init(agreeingOn group: NamedGroup = .x25519) {
        offered = [group]
        stop = .done
        phase = .response
        groupByLibrary = group
        certificate = .issued()
        response = .good
        wire.bytesSent = 700
        wire.bytesReceived = 1400
        wire.serverHello = .naming(group)
    }

    /// Begins with a connection of which nothing was seen that the client did not do itself.
    package init(
        endedBy stop: HandshakeStop,
        in phase: HandshakePhase = .serverHello,
        offering groups: [NamedGroup] = [.x25519],
    ) {
        offered = groups
        self.stop = stop
        self.phase = phase
    }

    /// Begins with what a connection has left behind.
    package init(_ evidence: HandshakeEvidence) {
        number = evidence.number
        offered = evidence.offered
        stop = evidence.stop
        phase = evidence.phase
        libraryError = evidence.libraryError
        groupByLibrary = evidence.groupByLibrary
        signatureScheme = evidence.signatureScheme
        certificate = evidence.certificate
        response = evidence.response
        alerts = evidence.alerts
        libraryMessages = evidence.libraryMessages
        wire = evidence.wire
        times = evidence.times
        isResumed = evidence.isResumed
    }

    /// The evidence as it stands.
    package var evidence: HandshakeEvidence {
        HandshakeEvidence(
            number: number,
            offered: offered,
            stop: stop,
            phase: phase,
            libraryError: libraryError,
            groupByLibrary: groupByLibrary,
            signatureScheme: signatureScheme,
            certificate: certificate,
            response: response,
            alerts: alerts,
            libraryMessages: libraryMessages,
            wire: wire,
            times: times,
            isResumed: isResumed,
        )
    }
}

extension HandshakeEvidence {
    /// The same connection with another account of it.
    package func changed(_ change: (inout EvidenceDraft) -> Void) -> HandshakeEvidence {
        var draft = EvidenceDraft(self)
        change(&draft)
        return draft.evidence
    }
}
