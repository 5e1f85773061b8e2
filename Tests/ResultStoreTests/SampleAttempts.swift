import Interop

extension AttemptRecord {
    /// A warm-up and measured handshakes that all agreed.
    static func agreed(
        _ number: Int = 1,
        on endpoint: String? = "endpoint-1",
        verdict: Verdict = .pass,
        handshakes: [Int] = [2400, 2500, 2600],
        negativeControl: String? = "refused",
    ) -> AttemptRecord {
        let ending = Ending(.agreed, shape: "X25519MLKEM768")
        let evidence =
            [HandshakeEvidence.agreed(number: 0, handshake: 9000)]
            + handshakes.enumerated().map { .agreed(number: $0 + 1, handshake: $1) }
        return sample(
            number,
            on: endpoint,
            .ended(ending),
            verdict,
            evidence.map { SampleRecord(start: 1, ending: ending, evidence: $0) },
            negativeControl: negativeControl,
        )
    }

    /// Three handshakes that the server refused, and perhaps one that it did not.
    static func refused(
        _ number: Int = 1,
        on endpoint: String? = "endpoint-1",
        verdict: Verdict = .fail,
        negativeControl: String? = "refused",
        and other: HandshakeEvidence? = nil,
    ) -> AttemptRecord {
        let ending = Ending(
            .refused,
            shape: "alert 40 by server",
            detail: "sslv3 alert handshake failure",
        )
        return sample(
            number,
            on: endpoint,
            .ended(ending),
            verdict,
            (0...2).map { SampleRecord(start: 1, ending: ending, evidence: .refused(number: $0)) }
                + [other].compactMap(\.self).map { evidence in
                    let agreed = Ending(.agreed, shape: "X25519MLKEM768")
                    return SampleRecord(start: 1, ending: agreed, evidence: evidence)
                },
            negativeControl: negativeControl,
        )
    }

    /// An attempt under a pin that was not in force, and said to have let in that group.
    static func pinIgnored(got group: String, verdict: Verdict = .unsupported) -> AttemptRecord {
        let refused = Ending(.refused, shape: "alert 40 by server")
        return sample(
            1,
            on: "endpoint-1",
            .ended(Ending(.pinIgnored, shape: "got \(group)")),
            verdict,
            [SampleRecord(start: 1, ending: refused, evidence: .refused(number: 0))],
            negativeControl: "admitted",
        )
    }

    /// An attempt that came to something without a single handshake.
    static func silent(_ ending: Ending, verdict: Verdict = .fail) -> AttemptRecord {
        sample(1, on: "endpoint-1", .ended(ending), verdict, [], negativeControl: nil)
    }

    /// Handshakes that all ended alike, with the same evidence.
    static func alike(
        _ ending: Ending,
        _ evidence: (Int) -> HandshakeEvidence,
        _ verdict: Verdict = .fail,
        negativeControl: String? = "refused",
    ) -> AttemptRecord {
        let samples = (0...2).map {
            SampleRecord(start: 1, ending: ending, evidence: evidence($0))
        }
        return sample(
            1,
            on: "endpoint-1",
            .ended(ending),
            verdict,
            samples,
            negativeControl: negativeControl,
        )
    }

    /// Handshakes that all agreed, with a server that was started several times.
    static func agreed(
        _ number: Int = 1,
        onStarts endpoints: [String],
        verdict: Verdict = .pass,
        negativeControl: String? = "refused",
    ) -> AttemptRecord {
        let ending = Ending(.agreed, shape: "X25519MLKEM768")
        let samples = endpoints.enumerated().flatMap { index, endpoint in
            (0...2).map { number in
                SampleRecord(
                    start: index + 1,
                    endpointID: endpoint,
                    ending: ending,
                    evidence: .agreed(number: number),
                )
            }
        }
        return sample(
            number,
            on: endpoints.first,
            .ended(ending),
            verdict,
            samples,
            negativeControl: negativeControl,
        )
    }

    /// An attempt of which the laboratory learned nothing.
    static func disturbed(_ number: Int = 1) -> AttemptRecord {
        sample(
            number,
            on: nil,
            .disturbed(
                Fault(
                    operation: "start container",
                    subject: "nginx-1",
                    reason: "the engine is gone",
                    hint: "start it",
                )
            ),
            .error,
            [],
            negativeControl: nil,
        )
    }

    static func sample(
        _ number: Int,
        on endpoint: String?,
        _ result: AttemptResult,
        _ verdict: Verdict,
        _ samples: [SampleRecord],
        negativeControl: String? = "refused",
    ) -> AttemptRecord {
        AttemptRecord(
            number: number,
            endpointID: endpoint,
            result: result,
            verdict: verdict,
            clientVersion: "3.5.7",
            negativeControl: negativeControl,
            samples: samples.map { $0.made(with: endpoint) },
            startedAt: .sample,
        )
    }
}

extension SampleRecord {
    /// The same handshake, with a server where it names none yet.
    func made(with endpoint: String?) -> SampleRecord {
        SampleRecord(
            start: start,
            endpointID: endpointID ?? endpoint,
            ending: ending,
            evidence: evidence,
        )
    }
}

extension AttemptRecord {
    /// The same attempt, whose verdict stands on a known failure.
    func citing(_ entry: KnownFailureEntry) -> AttemptRecord {
        AttemptRecord(
            number: number,
            endpointID: endpointID,
            result: result,
            verdict: verdict,
            knownFailure: entry,
            clientVersion: clientVersion,
            negativeControl: negativeControl,
            samples: samples,
            startedAt: startedAt,
        )
    }
}

extension CellRecord {
    static func sample(
        _ cell: Cell,
        _ verdict: Verdict,
        _ attempts: [AttemptRecord],
        expecting expectation: Expectation? = .works,
        positiveControl: Outcome? = .agreed,
    ) -> CellRecord {
        CellRecord(
            cell: cell,
            expectation: expectation,
            verdict: verdict,
            positiveControl: positiveControl,
            attempts: attempts,
        )
    }
}

extension ControlRecord {
    /// A negative control that was refused, as it must be.
    static func refused(on endpoint: String, by side: Role = .server) -> ControlRecord {
        ControlRecord(
            kind: .negative,
            endpointID: endpoint,
            client: .openssl("debian-13"),
            ending: Ending(.refused, shape: "alert 40 by \(side.rawValue)"),
            evidence: .refused(number: 0),
        )
    }

    /// A negative control that got in: the pin is not in force.
    static func admitted(on endpoint: String) -> ControlRecord {
        ControlRecord(
            kind: .negative,
            endpointID: endpoint,
            client: .openssl("debian-13"),
            ending: Ending(.agreed, shape: "X25519"),
            evidence: .agreed(number: 0, on: .x25519),
        )
    }

    /// A positive control that agreed.
    static func agreed(
        on endpoint: String,
        by client: ClientName = .openssl("debian-13"),
        seeing evidence: HandshakeEvidence = .agreed(number: 0, on: .x25519),
    ) -> ControlRecord {
        ControlRecord(
            kind: .positive,
            endpointID: endpoint,
            client: client,
            ending: Ending(.agreed, shape: "X25519"),
            evidence: evidence,
        )
    }
}
