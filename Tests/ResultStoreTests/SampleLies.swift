import Interop

extension HandshakeEvidence {
    /// The same connection with parts of the account replaced.
    func saying(
        groupByLibrary: NamedGroup?? = nil,
        certificate: CertificateEvidence?? = nil,
        response: ResponseEvidence?? = nil,
        groupOnWire: NamedGroup? = nil,
        offering groups: [[NamedGroup]]? = nil,
    ) -> HandshakeEvidence {
        var wire = wire
        if let groups { wire.clientHellos = groups.map { .offering($0) } }
        if let groupOnWire {
            wire.serverHello = .choosing(groupOnWire, shareLength: 1120)
        }
        return HandshakeEvidence(
            number: number,
            offered: groups?.first ?? offered,
            stop: stop,
            phase: phase,
            libraryError: libraryError,
            groupByLibrary: groupByLibrary ?? self.groupByLibrary,
            signatureScheme: signatureScheme,
            certificate: certificate ?? self.certificate,
            response: response ?? self.response,
            alerts: alerts,
            libraryMessages: libraryMessages,
            wire: wire,
            times: times,
        )
    }
}

extension AttemptRecord {
    /// An attempt said to have agreed, whose second measured handshake shows something else.
    static func agreed(
        but change: (HandshakeEvidence) -> HandshakeEvidence,
        ending: Ending = Ending(.agreed, shape: "X25519MLKEM768"),
        everywhere: Bool = false,
        negativeControl: String? = "refused",
    ) -> AttemptRecord {
        let agreed = everywhere ? ending : Ending(.agreed, shape: "X25519MLKEM768")
        let samples = (0...3).map { number in
            let evidence = HandshakeEvidence.agreed(number: number)
            return everywhere || number == 2
                ? SampleRecord(start: 1, ending: ending, evidence: change(evidence))
                : SampleRecord(start: 1, ending: agreed, evidence: evidence)
        }
        return .sample(
            1,
            on: "endpoint-1",
            .ended(agreed),
            .pass,
            samples,
            negativeControl: negativeControl,
        )
    }
}

extension CertificateEvidence {
    static func sample(isTheIssued: Bool = true, error: String? = nil) -> CertificateEvidence {
        CertificateEvidence(
            chainLength: 1,
            chainBytes: 431,
            isTheIssued: isTheIssued,
            verificationError: error,
        )
    }
}

extension ResponseEvidence {
    static func sample(status: Int? = 200, holdsNonce: Bool = true) -> ResponseEvidence {
        ResponseEvidence(
            status: status,
            holdsNonce: holdsNonce,
            bytes: 260,
            firstLine: "HTTP/1.1 \(status ?? 0)",
        )
    }
}
