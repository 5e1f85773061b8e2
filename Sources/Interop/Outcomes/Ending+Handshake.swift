extension Ending {
    /// Judges one connection by what it left behind.
    ///
    /// The strongest statement that the evidence allows wins, in the order of
    /// ``Outcome``. To have `agreed`, every witness must have spoken, and for the
    /// same thing; a witness that is silent is a reason against it. Only of a client whose
    /// implementation does not tell the group, as ``ClientName/tellsGroup`` says, that word is
    /// not asked for: then the group has to have been offered alone.
    package init(
        of evidence: HandshakeEvidence,
        in scenario: Scenario,
        named name: GroupNames,
        tellsGroup: Bool = true,
    ) {
        self =
            Self.beforeTheWire(evidence)
            ?? Self.wrongGroup(evidence, scenario, name)
            ?? Self.contradiction(evidence, scenario, name)
            ?? Self.refusal(evidence)
            ?? Self.interruption(evidence)
            ?? Self.missingWitness(evidence, scenario, tellsGroup: tellsGroup)
            ?? Ending(.agreed, shape: Self.shape(of: evidence, scenario, name))
    }

    /// The group, whether the server had to ask for it where that was left to the client, and
    /// whether a session that was to be resumed was not.
    private static func shape(
        of evidence: HandshakeEvidence,
        _ scenario: Scenario,
        _ name: GroupNames,
    ) -> String {
        var group = evidence.wire.groupOnWire.map(name.callAsFunction) ?? ""
        if scenario == .asShipped, evidence.wire.helloRetryRequest?.group != nil {
            group += " after a HelloRetryRequest"
        }
        let resumes = scenario == .resumption && !evidence.number.isMultiple(of: 2)
        return resumes && evidence.isResumed != true ? "\(group) not resumed" : group
    }

    /// What ends a connection whatever was on the wire.
    private static func beforeTheWire(_ evidence: HandshakeEvidence) -> Ending? {
        switch evidence.stop {
        case .cannot:
            let lack = evidence.libraryError ?? "the library gave no reason"
            return Ending(.clientCannot, shape: lack, detail: lack)
        case .timeout:
            return Ending(.timeout, shape: "phase \(evidence.phase.rawValue)")
        default:
            return nil
        }
    }

    /// The server chose, or asked for, a group that this connection did not offer.
    ///
    /// Nor may it choose one in TLS 1.2 that belongs to TLS 1.3, though it was on the list.
    private static func wrongGroup(
        _ evidence: HandshakeEvidence,
        _ scenario: Scenario,
        _ name: GroupNames,
    ) -> Ending? {
        let wire = evidence.wire
        let allowed =
            scenario == .tls12Leak ? [NamedGroup.x25519, .secp256r1] : evidence.offered
        let choices = [("asked for", wire.helloRetryRequest?.group), ("got", wire.groupOnWire)]
        let strangers = choices.compactMap { verb, group in
            group.flatMap { allowed.contains($0) ? nil : "\(verb) \(name($0))" }
        }
        guard let stranger = strangers.first else { return nil }
        let offered = evidence.offered.map(name.callAsFunction).joined(separator: ",")
        return Ending(
            .wrongGroup,
            shape: "offered \(offered), \(stranger)",
            detail: evidence.libraryError ?? "",
        )
    }

    /// Something that came is not what the protocol, the lab or another witness says.
    private static func contradiction(
        _ evidence: HandshakeEvidence,
        _ scenario: Scenario,
        _ name: GroupNames,
    ) -> Ending? {
        let words = evidence.libraryError ?? ""
        if scenario == .hrr, let ending = missingRetry(evidence) { return ending }
        if let violation = evidence.wire.peerViolations.first {
            return Ending(.broken, shape: violation.description, detail: words)
        }
        if let ending = otherVersion(evidence, scenario) ?? otherSession(evidence, scenario) {
            return ending
        }
        if let library = evidence.groupByLibrary, let wire = evidence.wire.groupOnWire,
            library != wire
        {
            return Ending(
                .broken,
                shape: "the library says \(name(library)), the wire \(name(wire))",
                detail: words,
            )
        }
        if let certificate = evidence.certificate {
            if !certificate.isTheIssued {
                return Ending(
                    .broken,
                    shape: "expected the issued certificate, came another",
                    detail: certificate.verificationError ?? words,
                )
            }
            if let error = certificate.verificationError {
                return Ending(.broken, shape: "certificate not accepted: \(error)", detail: words)
            }
        }
        if let response = evidence.response, evidence.stop == .done {
            guard response.status == 200 else {
                let status = response.status.map(String.init) ?? "none"
                return Ending(
                    .broken,
                    shape: "expected HTTP status 200, came \(status)",
                    detail: response.firstLine,
                )
            }
            guard response.isEndless != true else {
                return Ending(
                    .broken,
                    shape: "no end of the HTTP response",
                    detail: "none in the first \(response.bytes) bytes",
                )
            }
            guard response.holdsNonce else {
                return Ending(
                    .broken,
                    shape: "expected the endpoint's nonce, came another body",
                    detail: response.firstLine,
                )
            }
        }
        return surplus(evidence)
    }

    /// The server said more than it had announced, whatever became of the connection then.
    private static func surplus(_ evidence: HandshakeEvidence) -> Ending? {
        guard let count = evidence.response?.surplusBytes, count > 0 else { return nil }
        return Ending(
            .broken,
            shape: "bytes after the HTTP response",
            detail: "\(count) byte\(count == 1 ? "" : "s") more than the response says",
        )
    }

    /// One side declined, in a way that the protocol has for it.
    private static func refusal(_ evidence: HandshakeEvidence) -> Ending? {
        guard evidence.stop != .done else { return nil }
        let words = evidence.libraryError ?? ""
        let onWire = evidence.wire.alerts.filter { $0.description != .closeNotify }
        let byLibrary = evidence.alerts.filter { $0.description != .closeNotify }
        let byServer =
            onWire.first { $0.sender == .server }?.description
            ?? byLibrary.first { $0.sender == .server }?.description
        if let alert = byServer {
            let shape = "alert \(alert.rawValue) by server\(commitment(evidence))"
            return Ending(.refused, shape: shape, detail: words)
        }
        // Whatever the client library then writes, a server that closed
        // without a byte has refused.
        if evidence.wire.bytesReceived == 0, evidence.wire.ending == .closed,
            evidence.wire.bytesSent > 0
        {
            return Ending(.refused, shape: "silent-close", detail: words)
        }
        // OpenSSL answers the end of the stream with an alert: not the client has refused then.
        guard evidence.stop == .libraryError else { return nil }
        let byClient =
            byLibrary.first { $0.sender == .client }?.description
            ?? onWire.first { $0.sender == .client }?.description
        guard let alert = byClient else { return nil }
        let shape = "alert \(alert.rawValue) by client"
        // What the client ends the connection for behind the ServerHello is encrypted. The wire
        // reader cannot say that nothing is wrong with it, and the client says that something is.
        guard evidence.phase == .serverHello else {
            let place = "waiting for \(evidence.phase.rawValue)"
            return Ending(.broken, shape: "\(shape), \(place)", detail: words)
        }
        return Ending(.refused, shape: shape, detail: words)
    }

    /// How far a server had gone along before it refused: the group was then not what it lacked.
    private static func commitment(_ evidence: HandshakeEvidence) -> String {
        if evidence.wire.serverHello != nil { return " after its ServerHello" }
        return evidence.wire.hasHelloRetryRequest ? " after its HelloRetryRequest" : ""
    }

    /// The connection ended in the middle, in no way that the protocol has for it.
    private static func interruption(_ evidence: HandshakeEvidence) -> Ending? {
        let words = evidence.libraryError ?? ""
        let place = "waiting for \(evidence.phase.rawValue)"
        return switch evidence.stop {
        case .done, .cannot, .timeout: nil
        case .closed: Ending(.broken, shape: "\(farewell(evidence)), \(place)", detail: words)
        case .reset: Ending(.broken, shape: "connection reset, \(place)", detail: words)
        case .connectionRefused: Ending(.broken, shape: "connection refused", detail: words)
        case .libraryError: Ending(.broken, shape: "library error, \(place)", detail: words)
        }
    }

    /// How a server closed that had more to say.
    private static func farewell(_ evidence: HandshakeEvidence) -> String {
        let byServer =
            evidence.alerts.filter { $0.sender == .server }.map(\.description)
            + evidence.wire.alerts.filter { $0.sender == .server }.map(\.description)
        return byServer.contains(.closeNotify) ? "close_notify" : "closed without alert"
    }
}
