import GRDB
import Interop

extension AttemptRecord {
    /// Reads a row of the table `attempt`, with `endpoint_uuid` beside it.
    init(row: Row, samples: [SampleRecord]) throws {
        let result: AttemptResult =
            if let operation = row["fault_operation"] as String? {
                .disturbed(
                    Fault(
                        operation: operation,
                        subject: row["fault_subject"],
                        reason: row["detail"],
                        hint: row["fault_hint"],
                    )
                )
            } else {
                .ended(try row.ending())
            }
        self.init(
            number: row["number"],
            endpointID: row["endpoint_uuid"],
            result: result,
            verdict: try row.word("verdict"),
            knownFailure: (row["known_failure"] as String?).map {
                KnownFailureEntry(place: $0, reason: row["known_reason"])
            },
            clientVersion: row["client_version"],
            negativeControl: row["negative_control"],
            samples: samples,
            startedAt: try row.moment("started_at"),
        )
    }
}

extension SampleRecord {
    /// Reads a row of the table `sample`, with `endpoint_uuid` beside it.
    init(row: Row) throws {
        self.init(
            start: row["start"],
            endpointID: row["endpoint_uuid"],
            ending: try row.ending(),
            evidence: try row.value("evidence"),
        )
    }
}

extension ObservedMessage {
    /// Reads a row of the table `message`.
    init(row: Row) throws {
        self.init(
            sender: try row.word("sender"),
            type: HandshakeType(rawValue: row["type"]),
            name: row["name"],
            length: row["length"],
            time: row["time_us"],
            isEncrypted: row["encrypted"],
        )
    }
}

extension ExpectationAccount {
    /// Reads the expectation in a row of the table `cell`; nil where there is none.
    init?(row: Row) throws {
        guard (row["expected"] as String?) != nil else { return nil }
        self.init(
            outcome: try row.word("expected"),
            shape: row["expected_shape"],
            meaning: try row.word("meaning"),
            reason: row["reason"],
            documentation: row["documentation"],
            rule: row["rule"],
        )
    }
}
