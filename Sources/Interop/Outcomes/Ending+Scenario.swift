extension Ending {
    /// The server went on without the HelloRetryRequest that a hello without a share calls for.
    static func missingRetry(_ evidence: HandshakeEvidence) -> Ending? {
        guard evidence.wire.serverHello != nil else { return nil }
        let words = evidence.libraryError ?? ""
        guard let retry = evidence.wire.helloRetryRequest else {
            let shape = "expected one HelloRetryRequest, came none"
            return Ending(.broken, shape: shape, detail: words)
        }
        guard retry.group == nil else { return nil }
        let shape = "expected a HelloRetryRequest for a group, came one for none"
        return Ending(.broken, shape: shape, detail: words)
    }

    /// The server chose another version than the scenario is about.
    ///
    /// Before TLS 1.3 there is no key share in the hello, and so no group for it to name.
    static func otherVersion(_ evidence: HandshakeEvidence, _ scenario: Scenario) -> Ending? {
        guard let version = evidence.wire.serverHello?.version else { return nil }
        let isLeak = scenario == .tls12Leak
        guard isLeak ? version != .tls12 : version < .tls13 else { return nil }
        let wanted = isLeak ? ProtocolVersion.tls12 : .tls13
        return Ending(
            .broken,
            shape: "expected \(wanted), came \(version)",
            detail: evidence.libraryError ?? "",
        )
    }

    /// Library and wire are not of one mind whether a session was resumed.
    static func otherSession(_ evidence: HandshakeEvidence, _ scenario: Scenario) -> Ending? {
        guard scenario == .resumption, evidence.stop == .done,
            evidence.wire.isResumed != (evidence.isResumed == true)
        else { return nil }
        let says = evidence.wire.isResumed ? ("not resumed", "resumed") : ("resumed", "not resumed")
        return Ending(
            .broken,
            shape: "the library says \(says.0), the wire \(says.1)",
            detail: evidence.libraryError ?? "",
        )
    }

    /// A witness without whom nothing is agreed kept silent.
    static func missingWitness(
        _ evidence: HandshakeEvidence,
        _ scenario: Scenario,
        tellsGroup: Bool,
    ) -> Ending? {
        let wire = evidence.wire
        let isAlone =
            evidence.offered.count == 1
            && wire.clientHellos.allSatisfy { $0.groups == evidence.offered }
        // A session that is resumed rests on the certificate of the connection before it.
        let isResumed = scenario == .resumption && evidence.isResumed == true && wire.isResumed
        let missing: String? =
            if wire.groupOnWire == nil {
                "no group on the wire"
            } else if evidence.groupByLibrary == nil, tellsGroup || !isAlone {
                "no group by the library"
            } else if evidence.certificate == nil, !isResumed {
                "no certificate seen"
            } else if evidence.response == nil {
                "no HTTP response"
            } else {
                nil
            }
        return missing.map { Ending(.broken, shape: $0) }
    }
}
