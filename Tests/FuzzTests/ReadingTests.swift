import FuzzTesting
import Testing

@Suite struct `A seed for the readers of the wire` {
    private static let retried = [
        "client_hello", "hello_retry_request", "client_hello", "server_hello",
    ]

    /// What the inputs are read as that have a name, which the fuzzers' finds have not.
    static let readings: [String: [String]] = [
        "certificate": ["a certificate alone"],
        "certificate-verify": ["a certificate_verify alone"],
        "client-hello": ["a client_hello alone"],
        "plain-http": ["client_hello", "not TLS: `HTTP/1.1 400 Bad Request`", "on no group"],
        "refused": ["client_hello", "alert handshake_failure by server", "on no group"],
        "retry": retried + ["on secp384r1"],
        "retry-mlkem": retried + ["on SecP384r1MLKEM1024"],
        "rfc8448": ["client_hello", "server_hello", "on x25519"],
        "rfc8448-retry": retried + ["on secp256r1"],
        "server-hello": ["a server_hello alone"],
        "tls12": [
            "client_hello", "server_hello", "certificate", "server_key_exchange_RESERVED",
            "server_hello_done_RESERVED", "client_key_exchange_RESERVED", "new_session_ticket",
            "on x25519",
        ],
        "version-refused": ["client_hello", "alert protocol_version by server", "on no group"],
        "x25519": ["client_hello", "server_hello", "on x25519"],
        "x25519mlkem768": ["client_hello", "server_hello", "on X25519MLKEM768"],
    ]

    @Test(arguments: CorpusFiles.namesByPeople(of: "wire"))
    func `is read as its name says`(name: String) throws {
        let reading = WireTrial.course(of: try CorpusFiles.bytes(name, of: "wire"))
        #expect(reading == Self.readings[name], "\(reading)")
    }

    @Test func `is there where its reading is known`() {
        #expect(CorpusFiles.namesByPeople(of: "wire") == Self.readings.keys.sorted())
    }
}
