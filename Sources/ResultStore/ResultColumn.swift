/// One column of the view `result`, in the order of the view.
///
/// Code points are whole numbers, times are whole microseconds, dates ISO 8601 in UTC.
package enum ResultColumn: String, Hashable, Sendable, CaseIterable {
    /// The run's number in this file.
    case runID = "run_id"
    /// The cell's number within its run.
    case number
    /// The cell's readable key.
    case cell
    /// The matrix's name.
    case matrix
    /// The server's name.
    case server
    /// The version of the server program, as read from its image.
    case serverVersion = "server_version"
    /// The release's name.
    case release
    /// Where the release's OpenSSL comes from.
    case origin
    /// The bare version of the OpenSSL under the server; null for Go.
    case opensslVersion = "openssl_version"
    /// The group's name.
    case groupName = "group_name"
    /// The group's code point.
    case groupID = "group_id"
    /// How the server's groups are set.
    case policy
    /// What the server presents.
    case certificate
    /// The client's resolved name.
    case client
    /// The bare version of the client's library.
    case clientVersion = "client_version"
    /// What the client does.
    case scenario
    /// The outcome that was expected.
    case expected
    /// The shape that was expected: words, or a pattern between slashes.
    case expectedShape = "expected_shape"
    /// What it means if it comes true.
    case meaning
    /// Why it was expected.
    case reason
    /// File and line of the rule.
    case rule
    /// The verdict; null before the cell is finished.
    case verdict
    /// What happened in the decisive attempt.
    case outcome
    /// Its precise form.
    case shape
    /// The words behind it; null where there were none.
    case detail
    /// The group by the client library's word.
    case groupByClient = "group_by_client"
    /// The group by the ServerHello on the wire.
    case groupOnWire = "group_on_wire"
    /// Whether the server asked to try again: 0 or 1; null where it sent no byte.
    case helloRetryRequest = "hello_retry_request"
    /// The cipher suite's IANA name.
    case cipherSuite = "cipher_suite"
    /// The IANA name of the scheme of CertificateVerify.
    case signatureScheme = "signature_scheme"
    /// The number of the alert that ended the handshake.
    case alert
    /// Who sent it.
    case alertBy = "alert_by"
    /// What a timeout was waiting for.
    case timeoutPhase = "timeout_phase"
    /// The length of the latest ClientHello, with its header of 4.
    case clientHelloBytes = "client_hello_bytes"
    /// The length of the ServerHello, with its header of 4.
    case serverHelloBytes = "server_hello_bytes"
    /// Bytes that the client sent over TCP.
    case bytesSent = "bytes_sent"
    /// Bytes that the server sent over TCP.
    case bytesReceived = "bytes_received"
    /// The number of certificates presented.
    case certificateChainLength = "certificate_chain_length"
    /// The sum of their DER lengths.
    case certificateChainBytes = "certificate_chain_bytes"
    /// The number of attempts.
    case attempts
    /// The number of server starts that the handshakes of the decisive attempt were made with.
    case starts
    /// The number of handshakes in it after the warm-up.
    case samples
    /// The number of handshakes in it, the warm-up included, that did not agree.
    case handshakesFailed = "handshakes_failed"
    /// Median time from `connect` to TCP connected.
    case connectP50 = "connect_p50_us"
    /// Median time from the ClientHello sent to the ServerHello received.
    case serverHelloP50 = "server_hello_p50_us"
    /// Median time from TCP connected to the client's Finished sent.
    case handshakeP50 = "handshake_p50_us"
    /// The 95th percentile of the same.
    case handshakeP95 = "handshake_p95_us"
    /// Median time from TCP connected to the first byte of the response.
    case firstByteP50 = "first_byte_p50_us"
    /// Whether the negative control was refused or admitted; null without one.
    case negativeControl = "negative_control"
    /// How the positive control of the image ended.
    case positiveControl = "positive_control"
    /// The kind of proof that showed the server's TLS library.
    case libraryProof = "library_proof"
    /// Library and version as proven.
    case serverTLS = "server_tls"
    /// How the group was set.
    case configuredBy = "configured_by"
    /// Everything that the server wrote; null where none was started.
    case serverLog = "server_log"
    /// The base image.
    case base
    /// Where the OpenSSL in the image came from.
    case opensslSource = "openssl_source"
    /// The hash of the image's recipe.
    case recipeHash = "recipe_hash"
    /// The hash of the server's configuration.
    case configHash = "config_hash"
    /// The engine's identifier of the image.
    case imageDigest = "image_digest"
    /// The engine's identifier of the bench image.
    case benchDigest = "bench_digest"
    /// The key of the decisive attempt's row in the table `endpoint`.
    case endpointID = "endpoint_id"
    /// The version of the lab.
    case labVersion = "lab_version"
    /// When the decisive attempt began.
    case startedAt = "started_at"
    /// File and line of the known failure that the decisive attempt ended as, or is the end of.
    case knownFailure = "known_failure"
    /// Why it fails, as the list says.
    case knownReason = "known_reason"
    /// Median time that a HelloRetryRequest adds, from one ClientHello sent to the next.
    case retryP50 = "retry_p50_us"
    /// The bytes of the messages that it adds: the request and the second ClientHello.
    case retryBytes = "retry_bytes"
    /// Whether every session that could be was resumed: 0 or 1; null where none was to be.
    case resumed
    /// The median time that a resumption saves, of a handshake; below 0 where it costs some.
    case resumptionSavedP50 = "resumption_saved_p50_us"
    /// Whether the ClientHello was cut inside its key share; null where it was not to be.
    case helloCut = "hello_cut"
}
