import GRDB
import Interop

extension ComparedCell {
    /// The columns that a comparison reads, and where they come from.
    ///
    /// They are those of the view `result` by another road: of a server's row nothing is read
    /// that stands behind its log, and SQLite keeps a long text on pages of its own.
    static let columns = """
        cell.run_id, cell.number, cell.key, cell.server, cell.release, cell.group_name,
        cell.policy, cell.certificate, cell.client, cell.scenario, cell.base, cell.expected,
        cell.expected_shape, cell.meaning, cell.reason, cell.verdict, attempt.outcome,
        attempt.shape, attempt.client_version, attempt.group_on_wire,
        attempt.hello_retry_request, attempt.cipher_suite, attempt.signature_scheme,
        attempt.certificate_chain_length, attempt.handshake_p50_us, endpoint.config_hash,
        ifnull(endpoint.openssl_version, image.openssl_version) AS openssl_version,
        image.digest, image.server_version, image.python_version, image.go_version
        """

    /// The tables that hold those columns.
    static let tables = """
        cell
        LEFT JOIN attempt ON attempt.id = cell.decisive_attempt_id
        LEFT JOIN endpoint ON endpoint.id = attempt.endpoint_id
        LEFT JOIN image ON image.id = cell.image_id
        """

    /// Reads a row of these columns.
    init(row: Row) throws {
        let key: String = row["key"]
        self.init(
            run: row["run_id"],
            number: row["number"],
            key: key,
            place: CellPlace(row: row, key: key),
            inputs: CellInputs(row: row),
            verdict: try (row["verdict"] as String?).map {
                try StoredText.word(of: $0, as: "verdict")
            },
            outcome: row["outcome"],
            shape: row["shape"],
            wire: WireFigures(row: row),
            handshakeP50: row["handshake_p50_us"],
        )
    }
}

extension CellPlace {
    fileprivate init(row: Row, key: String) {
        let parts = key.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            server: row["server"],
            release: row["release"],
            group: row["group_name"],
            policy: row["policy"],
            certificate: row["certificate"],
            client: row["client"],
            scenario: row["scenario"],
            variant: parts.count > 1 ? String(parts[1]) : "",
        )
    }
}

extension CellInputs {
    fileprivate init(row: Row) {
        imageDigest = row["digest"]
        serverVersion = row["server_version"]
        opensslVersion = row["openssl_version"]
        pythonVersion = row["python_version"]
        goVersion = row["go_version"]
        clientVersion = row["client_version"]
        configHash = row["config_hash"]
        base = row["base"]
        expected = row["expected"]
        expectedShape = row["expected_shape"]
        meaning = row["meaning"]
        reason = row["reason"]
    }
}

extension WireFigures {
    fileprivate init(row: Row) {
        group = row["group_on_wire"]
        helloRetryRequest = row["hello_retry_request"]
        cipherSuite = row["cipher_suite"]
        signatureScheme = row["signature_scheme"]
        certificateChainLength = row["certificate_chain_length"]
    }
}
