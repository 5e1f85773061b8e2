import GRDB
import Interop
import Testing

@testable import ResultStore

@Suite struct `The view of results` {
    /// The public contract: names and order, later columns appended.
    static let columns = """
        run_id, number, cell, matrix, server, server_version, release, origin, openssl_version, \
        group_name, group_id, policy, certificate, client, client_version, scenario, expected, \
        expected_shape, meaning, reason, rule, verdict, outcome, shape, detail, group_by_client, \
        group_on_wire, hello_retry_request, cipher_suite, signature_scheme, alert, alert_by, \
        timeout_phase, client_hello_bytes, server_hello_bytes, bytes_sent, bytes_received, \
        certificate_chain_length, certificate_chain_bytes, attempts, starts, samples, \
        handshakes_failed, connect_p50_us, server_hello_p50_us, handshake_p50_us, \
        handshake_p95_us, first_byte_p50_us, negative_control, positive_control, library_proof, \
        server_tls, configured_by, server_log, base, openssl_source, recipe_hash, config_hash, \
        image_digest, bench_digest, endpoint_id, lab_version, started_at, \
        known_failure, known_reason, retry_p50_us, retry_bytes, resumed, resumption_saved_p50_us, \
        hello_cut
        """

    @Test func `has the columns of the contract, in its order`() throws {
        let store = try ResultStore.inMemory()
        let names = try store.database.read { database in
            try database.columns(in: "result").map(\.name)
        }
        #expect(names.joined(separator: ", ") == Self.columns)
        #expect(ResultColumn.allCases.map(\.rawValue) == names)
    }

    @Test func `shows an agreed cell with its evidence and the medians of its samples`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.recordBench(digest: "sha256:bench", in: run)
        try store.record(CellRecord.sample(.sample(1), .pass, [.agreed()]), in: run)
        let row = try #require(try store.result(run: run, number: 1))
        let expected: [ResultColumn: ResultValue] = [
            .verdict: .text("pass"), .outcome: .text("agreed"), .shape: .text("X25519MLKEM768"),
            .detail: .null, .groupByClient: .integer(0x11ec), .groupOnWire: .integer(0x11ec),
            .helloRetryRequest: .integer(0), .cipherSuite: .text("TLS_AES_256_GCM_SHA384"),
            .signatureScheme: .text("ecdsa_secp256r1_sha256"), .alert: .null, .alertBy: .null,
            .timeoutPhase: .null, .clientHelloBytes: .integer(1428),
            .serverHelloBytes: .integer(1210), .bytesSent: .integer(1724),
            .certificateChainLength: .integer(1), .certificateChainBytes: .integer(431),
            .attempts: .integer(1), .starts: .integer(1), .samples: .integer(3),
            .handshakesFailed: .integer(0), .connectP50: .integer(90),
            .serverHelloP50: .integer(1100), .handshakeP50: .integer(2500),
            .handshakeP95: .integer(2600), .firstByteP50: .integer(3200),
            .negativeControl: .text("refused"), .positiveControl: .text("agreed"),
            .libraryProof: .text("mapped"), .serverTLS: .text("OpenSSL 3.5.7"),
            .opensslVersion: .text("3.5.7"), .clientVersion: .text("3.5.7"),
            .configuredBy: .text("ssl_ecdh_curve"), .serverLog: .text("nginx: ready\n"),
            .benchDigest: .text("sha256:bench"), .imageDigest: .text("sha256:1111"),
            .startedAt: .text("2026-11-24T03:40:31.042Z"), .origin: .text("packaged"),
        ]
        for (column, value) in expected { #expect(row[column] == value, "\(column)") }
    }

    @Test func `shows a refusal with its alert`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        try store.record(CellRecord.sample(.sample(1), .fail, [.refused(), .refused(2)]), in: run)
        let row = try #require(try store.result(run: run, number: 1))
        #expect(row[.outcome] == .text("refused"))
        #expect(row[.alert] == .integer(40))
        #expect(row[.alertBy] == .text("server"))
        #expect(row[.groupByClient] == .null)
        #expect(row[.groupOnWire] == .null)
        #expect(row[.attempts] == .integer(2))
        #expect(row[.handshakesFailed] == .integer(3))
        #expect(row[.handshakeP50] == .null)
    }

    @Test(arguments: [
        (AttemptRecord.refused(verdict: .known), Verdict.known),
        (.agreed(verdict: .fail), .fail),
    ])
    func `shows the known failure that a verdict stands on`(
        attempt: AttemptRecord,
        verdict: Verdict,
    ) throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(knownFailures: "[]\n")
        let record = CellRecord.sample(.sample(1), verdict, [attempt.citing(.sample)])
        try store.record(record, in: run)
        let row = try #require(try store.result(run: run, number: 1))
        #expect(row.verdict == verdict)
        #expect(row[.knownFailure] == .text("Lab/known-failures.yaml:12"))
        #expect(row[.knownReason] == .text("a bug"))
        #expect(try store.account(of: 1, in: run)?.attempts == record.attempts)
    }

    @Test func `shows a cell as flaky that fails in a known way and in another`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample(knownFailures: "[]\n")
        let attempts = [
            AttemptRecord.agreed(verdict: .fail).citing(.sample),
            .refused(2, verdict: .known).citing(.sample),
        ]
        try store.record(CellRecord.sample(.sample(1), .flaky, attempts), in: run)
        let row = try #require(try store.result(run: run, number: 1))
        #expect(row[.verdict] == .text("flaky"))
        #expect(row[.outcome] == .text("agreed"))
    }

    @Test func `shows a fault of the laboratory under its own name`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let record = CellRecord.sample(
            .sample(1),
            .error,
            [.disturbed(), .disturbed(2)],
            positiveControl: nil,
        )
        try store.record(WaveRecord(endpoints: [], controls: [], cells: [record]), in: run)
        let row = try #require(try store.result(run: run, number: 1))
        #expect(row[.outcome] == .text("lab-fault"))
        #expect(row[.shape] == .text("start container nginx-1"))
        #expect(row[.detail] == .text("the engine is gone"))
        #expect(row[.libraryProof] == .null)
        #expect(row[.serverLog] == .null)
    }

    @Test func `shows the first attempt that deviates, and a fault only where none spoke`() throws {
        let store = try ResultStore.inMemory()
        let run = try store.beginSample()
        let attempts: [AttemptRecord] = [.disturbed(), .refused(2), .agreed(3)]
        try store.record(CellRecord.sample(.sample(1), .flaky, attempts), in: run)
        let row = try #require(try store.result(run: run, number: 1))
        #expect(row[.verdict] == .text("flaky"))
        #expect(row[.outcome] == .text("refused"))
        #expect(row[.attempts] == .integer(3))
    }
}
