import Catalogue
import Interop
import Testing

@Suite struct `A rule about scenarios` {
    /// A cell by server, release, group, client and scenario, and what is to come of it.
    @Test(arguments: [
        ("nginx", "debian-13", "X25519MLKEM768", "swift", "hrr", "agreed", "X25519MLKEM768", true),
        (
            "nginx", "debian-12", "X25519MLKEM768", "swift", "hrr", "refused", "alert 40 by server",
            false
        ),
        (
            "nginx", "debian-13", "X25519", "openssl@debian-13", "hrr", "client-cannot",
            "/no way to/", false
        ),
        (
            "nginx", "debian-13", "curveSM2", "openssl@debian-13", "hrr", "client-cannot",
            "/no way to/", false
        ),
        ("nginx", "debian-13", "X448", "boringssl", "hrr", "client-cannot", "/no way to/", false),
        (
            "flask", "debian-13", "X25519MLKEM768", "swift", "fallback", "agreed", "X25519MLKEM768",
            true
        ),
        ("flask", "debian-12", "X25519MLKEM768", "swift", "fallback", "agreed", "X25519", true),
        ("nginx", "debian-14", "SecP384r1MLKEM1024", "swift", "fallback", "agreed", "X25519", true),
        ("caddy", "debian-14", "X25519MLKEM768", "swift", "fallback", "agreed", "X25519", true),
        (
            "nginx", "debian-13", "curveSM2MLKEM768", "swift", "fallback", "client-cannot",
            "/swift-crypto has no/", false
        ),
        (
            "nginx", "debian-13", "X25519MLKEM768", "swift", "bad-share", "refused",
            "alert 47 by server", true
        ),
        ("uvicorn", "debian-13", "X25519", "swift", "bad-share", "refused", "silent-close", true),
        (
            "nginx", "debian-12", "MLKEM768", "swift", "bad-share", "refused", "alert 40 by server",
            false
        ),
        (
            "nginx", "debian-12", "X448", "swift", "bad-share", "client-cannot",
            "/swift-crypto has no/", false
        ),
        ("apache", "debian-12", "X25519", "swift", "resumption", "agreed", "X25519", true),
        ("caddy", "debian-13", "X25519", "boringssl", "split-hello", "agreed", "X25519", true),
        (
            "caddy", "debian-13", "MLKEM768", "boringssl", "handshake", "client-cannot",
            "/UNSUPPORTED_ELLIPTIC_CURVE/", false
        ),
        ("flask", "debian-12", "any", "swift", "tls12-leak", "agreed", "X25519", true),
        ("uvicorn", "debian-13", "any", "swift", "tls12-leak", "agreed", "X25519", true),
        ("uvicorn", "debian-14", "any", "swift", "tls12-leak", "agreed", "X25519", true),
    ])
    func `predicts what comes of it`(
        server: String,
        release: String,
        group: String,
        client: String,
        scenario: String,
        outcome: String,
        shape: String,
        works: Bool,
    ) throws {
        let catalogue = try Shipped.catalogue()
        let cell = try #require(
            try catalogue.cells(
                """
                groups: [\(group)]
                policies: [default]
                clients: [\(client)]
                scenarios: [\(scenario)]
                """,
                servers: server,
                releases: release
            ).first
        )
        let expectation = try catalogue.sampleExpectation(of: cell)
        #expect(expectation.outcome.rawValue == outcome)
        #expect(expectation.shape.description(for: cell.group) == shape)
        #expect((expectation.meaning == .works) == works)
    }
}
