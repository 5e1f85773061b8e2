extension Schema {
    /// The public face of the file: one row per cell of a run.
    ///
    /// The columns, their names and their order are a contract with whoever opens
    /// the file with other programs. Later columns are appended.
    static let firstView = """
        CREATE VIEW result AS SELECT
            cell.run_id AS run_id,
            cell.number AS number,
            cell.key AS cell,
            run.matrix AS matrix,
            cell.server AS server,
            image.server_version AS server_version,
            cell.release AS release,
            cell.origin AS origin,
            ifnull(endpoint.openssl_version, image.openssl_version) AS openssl_version,
            cell.group_name AS group_name,
            cell.group_id AS group_id,
            cell.policy AS policy,
            cell.certificate AS certificate,
            cell.client AS client,
            attempt.client_version AS client_version,
            cell.scenario AS scenario,
            cell.expected AS expected,
            cell.expected_shape AS expected_shape,
            cell.meaning AS meaning,
            cell.reason AS reason,
            cell.rule AS rule,
            cell.verdict AS verdict,
            attempt.outcome AS outcome,
            attempt.shape AS shape,
            nullif(attempt.detail, '') AS detail,
            attempt.group_by_client AS group_by_client,
            attempt.group_on_wire AS group_on_wire,
            attempt.hello_retry_request AS hello_retry_request,
            attempt.cipher_suite AS cipher_suite,
            attempt.signature_scheme AS signature_scheme,
            attempt.alert AS alert,
            attempt.alert_by AS alert_by,
            attempt.timeout_phase AS timeout_phase,
            attempt.client_hello_bytes AS client_hello_bytes,
            attempt.server_hello_bytes AS server_hello_bytes,
            attempt.bytes_sent AS bytes_sent,
            attempt.bytes_received AS bytes_received,
            attempt.certificate_chain_length AS certificate_chain_length,
            attempt.certificate_chain_bytes AS certificate_chain_bytes,
            cell.attempts AS attempts,
            attempt.starts AS starts,
            attempt.samples AS samples,
            attempt.handshakes_failed AS handshakes_failed,
            attempt.connect_p50_us AS connect_p50_us,
            attempt.server_hello_p50_us AS server_hello_p50_us,
            attempt.handshake_p50_us AS handshake_p50_us,
            attempt.handshake_p95_us AS handshake_p95_us,
            attempt.first_byte_p50_us AS first_byte_p50_us,
            attempt.negative_control AS negative_control,
            cell.positive_control AS positive_control,
            endpoint.library_proof AS library_proof,
            endpoint.server_tls AS server_tls,
            endpoint.configured_by AS configured_by,
            endpoint.log AS server_log,
            cell.base AS base,
            image.openssl_source AS openssl_source,
            image.recipe_hash AS recipe_hash,
            endpoint.config_hash AS config_hash,
            image.digest AS image_digest,
            run.bench_digest AS bench_digest,
            endpoint.id AS endpoint_id,
            run.lab_version AS lab_version,
            attempt.started_at AS started_at
        FROM cell
        JOIN run ON run.id = cell.run_id
        LEFT JOIN attempt ON attempt.id = cell.decisive_attempt_id
        LEFT JOIN endpoint ON endpoint.id = attempt.endpoint_id
        LEFT JOIN image ON image.id = cell.image_id;
        """
}
