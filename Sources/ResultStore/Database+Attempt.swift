import GRDB
import Interop

extension Database {
    /// Inserts one attempt of a cell with all its handshakes, and returns its key.
    func insert(_ attempt: AttemptRecord, of cell: Int64, in run: Int) throws -> Int64 {
        let figures = AttemptFigures(of: attempt)
        let evidence = figures.representative
        let fault: Fault? =
            if case .disturbed(let fault) = attempt.result { fault } else { nil }
        let key = try insert(
            into: "attempt",
            [
                "cell_id": cell,
                "number": attempt.number,
                "endpoint_id": try attempt.endpointID.map { try endpoint($0, in: run) },
                "outcome": attempt.result.outcomeName,
                "shape": attempt.result.shape,
                "detail": attempt.result.detail,
                "fault_operation": fault?.operation,
                "fault_subject": fault?.subject,
                "fault_hint": fault?.hint,
                "verdict": attempt.verdict.rawValue,
                "client_version": attempt.clientVersion,
                "negative_control": attempt.negativeControl,
                "group_by_client": evidence?.groupByLibrary?.rawValue,
                "group_on_wire": evidence?.wire.groupOnWire?.rawValue,
                "hello_retry_request": figures.helloRetryRequest,
                "cipher_suite": evidence?.wire.serverHello?.cipherSuite.description,
                "signature_scheme": evidence?.signatureScheme?.description,
                "alert": figures.alert?.description.rawValue,
                "alert_by": figures.alert?.sender.rawValue,
                "timeout_phase": figures.timeoutPhase?.rawValue,
                "client_hello_bytes": evidence?.wire.clientHelloLength,
                "server_hello_bytes": evidence?.wire.serverHelloLength,
                "bytes_sent": evidence?.wire.bytesSent,
                "bytes_received": evidence?.wire.bytesReceived,
                "certificate_chain_length": evidence?.certificate?.chainLength,
                "certificate_chain_bytes": evidence?.certificate?.chainBytes,
                "starts": figures.starts,
                "samples": figures.samples,
                "handshakes_failed": figures.handshakesFailed,
                "connect_p50_us": figures.connectP50,
                "server_hello_p50_us": figures.serverHelloP50,
                "handshake_p50_us": figures.handshakeP50,
                "handshake_p95_us": figures.handshakeP95,
                "first_byte_p50_us": figures.firstByteP50,
                "started_at": attempt.startedAt.description,
                "retry_p50_us": figures.retryP50,
                "retry_bytes": figures.retryBytes,
                "resumed": figures.resumption?.isResumed,
                "resumption_saved_p50_us": figures.resumption.flatMap { resumption in
                    resumption.isResumed ? resumption.savedP50 : nil
                },
                "hello_cut": figures.helloCut,
                "known_failure": attempt.knownFailure?.place,
                "known_reason": attempt.knownFailure?.reason,
            ]
        )
        let representative = attempt.representative
        var isOpen = true
        for sample in attempt.samples {
            let server = try (sample.endpointID ?? attempt.endpointID).map {
                try endpoint($0, in: run)
            }
            let sampleKey = try insert(sample, of: key, endpoint: server)
            if isOpen, sample == representative {
                isOpen = false
                try insertMessages(of: sample.evidence, of: sampleKey)
            }
        }
        return key
    }

    private func insert(
        _ sample: SampleRecord,
        of attempt: Int64,
        endpoint: Int64?,
    ) throws -> Int64 {
        let evidence = sample.evidence
        return try insert(
            into: "sample",
            [
                "attempt_id": attempt,
                "endpoint_id": endpoint,
                "start": sample.start,
                "number": evidence.number,
                "outcome": sample.ending.outcome.rawValue,
                "shape": sample.ending.shape,
                "detail": sample.ending.detail,
                "connected_us": evidence.times.connected,
                "client_hello_sent_us": evidence.times.clientHelloSent,
                "server_hello_received_us": evidence.times.serverHelloReceived,
                "finished_sent_us": evidence.times.finishedSent,
                "first_response_byte_us": evidence.times.firstResponseByte,
                "bytes_sent": evidence.wire.bytesSent,
                "bytes_received": evidence.wire.bytesReceived,
                "evidence": try StoredText.json(evidence),
            ]
        )
    }

    private func insertMessages(of evidence: HandshakeEvidence, of sample: Int64) throws {
        for (index, message) in ObservedMessage.messages(of: evidence).enumerated() {
            try insert(
                into: "message",
                [
                    "sample_id": sample,
                    "position": index + 1,
                    "sender": message.sender.rawValue,
                    "type": message.type.rawValue,
                    "name": message.name,
                    "length": message.length,
                    "time_us": message.time,
                    "encrypted": message.isEncrypted,
                ]
            )
        }
    }
}
