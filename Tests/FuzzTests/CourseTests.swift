import FuzzTesting
import Testing

@Suite struct `A seed for the client in pure Swift` {
    private static let resumed = ["server_hello", "encrypted_extensions", "finished"]
    private static let certified = ["certificate", "certificate_verify", "finished"]
    private static let close = ["alert close_notify", "the server closed with close_notify"]
    private static let refusal = [
        "alert handshake_failure", "the server sent alert 40, `handshake_failure`",
    ]
    private static let legacyFlight = [
        "server_hello", "certificate", "server_key_exchange_RESERVED",
    ]
    private static let spoiltRecord = "cannot accept `record`: its MAC or its padding is wrong"

    private static func strange(_ type: String) -> [String] {
        [
            "server_hello",
            "cannot accept `server_hello`: the extension `\(type)` was never asked for",
        ]
    }

    private static func tooMany(_ said: String, _ subject: String, _ limit: Int) -> [String] {
        let reason = "it came \(limit + 1) times, and this client takes \(limit) of them"
        return Array(repeating: said, count: limit) + ["cannot accept `\(subject)`: \(reason)"]
    }

    /// Where the inputs lead that have a name, which the fuzzers' finds have not.
    static let courses: [String: [String]] = [
        "alert-encrypted": ["server_hello"] + refusal,
        "blocks-badly-padded": [spoiltRecord],
        "blocks-encrypted-first": close,
        "blocks-mac-first": close,
        "blocks-not-authentic": [spoiltRecord],
        "certificate-authority": ["p256"],
        "certificate-ec": ["p384"],
        "certificate-ed25519": ["ed25519"],
        "certificate-leaf": ["p256"],
        "certificate-pss": ["p256"],
        "certificate-request": ["server_hello", "encrypted_extensions", "certificate_request"]
            + certified + ["connected"],
        "certificate-rsa": ["rsa"],
        "extensions-with-groups": resumed + ["connected"],
        "full-handshake": ["server_hello", "encrypted_extensions"] + certified + close,
        "hello-requests-too-many": ["hello_request_RESERVED"]
            + tooMany("hello_request_RESERVED", "hello_request_RESERVED", 5),
        "key-update-answered": resumed + ["key_update", "key_update", "connected"],
        "key-updates-too-many": resumed + ["key_update"] + tooMany("key_update", "key_update", 32),
        "legacy-refused": refusal,
        // Servers that choose TLS 1.3, whose hello a client of TLS 1.2 does not take.
        "legacy-retry": strange("supported_versions"),
        "legacy-rfc8448": strange("key_share"),
        "legacy-x25519": strange("supported_versions"),
        "legacy-tls12": legacyFlight + ["server_hello_done_RESERVED", "waits"],
        "legacy-tls12-chained": legacyFlight
            + ["certificate_request", "server_hello_done_RESERVED", "waits"],
        "modern-refused": refusal,
        "modern-retry": ["hello_retry_request", "server_hello", "waits"],
        "modern-retry-with-cookie": ["hello_retry_request", "server_hello", "waits"],
        "modern-retry-with-tls12": [
            "hello_retry_request", "server_hello",
            "cannot accept `server_hello`: bytes follow the last field",
        ],
        // The server of another client.
        "modern-rfc8448": [
            "server_hello",
            "cannot accept `server_hello`: the session id did not come back as it was sent",
        ],
        "modern-tls12": [
            "server_hello",
            "cannot accept `server_hello`: it chooses TLS 1.2, which was never offered",
        ],
        "modern-x25519": ["server_hello", "waits"],
        "resumed": resumed + ["new_session_ticket", "key_update", "key_update"] + close,
        "ticket-with-early-data": resumed + ["new_session_ticket", "connected"],
        "tickets-too-many": resumed + ["new_session_ticket"]
            + tooMany("new_session_ticket", "new_session_ticket", 32),
        "warnings-too-many": resumed + tooMany("alert user_canceled", "warning `user_canceled`", 5),
    ]

    @Test(arguments: CorpusFiles.namesByPeople(of: "swift"))
    func `leads where its name says`(name: String) throws {
        let bytes = try CorpusFiles.bytes(name, of: "swift")
        let course = try SwiftTrial.course(of: bytes)
        #expect(course == Self.courses[name], "\(course)")
    }

    @Test func `is there where its way is known`() {
        #expect(CorpusFiles.namesByPeople(of: "swift") == Self.courses.keys.sorted())
    }
}
