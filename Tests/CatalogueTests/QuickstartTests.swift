import Catalogue
import Interop
import Testing

@Suite struct `The expectations of the quickstart` {
    @Test func `predict every cell of the quickstart matrix`() throws {
        let catalogue = try Shipped.catalogue()
        let cells = try catalogue.cells(ofShipped: "quickstart")
        #expect(cells.count == 216)
        let outcomes = try cells.map { try catalogue.sampleExpectation(of: $0).outcome }
        #expect(
            Dictionary(outcomes.map { ($0.rawValue, 1) }, uniquingKeysWith: +) == [
                "agreed": 123, "config-rejected": 19, "pin-ignored": 12, "refused": 62,
            ]
        )
    }

    @Test(arguments: [
        ("debian-12", "X25519MLKEM768", "pinned", "config-rejected", "Go before 1.24"),
        ("debian-13", "X25519MLKEM768", "pinned", "config-rejected", "Caddy before 2.10"),
        ("debian-14", "X25519MLKEM768", "pinned", "agreed", "admits"),
        ("debian-14", "SecP256r1MLKEM768", "pinned", "config-rejected", "knows no such curve"),
        ("debian-14", "X448", "pinned", "config-rejected", "knows no such curve"),
        ("debian-12", "secp384r1", "pinned", "agreed", "admits"),
        ("debian-12", "X25519MLKEM768", "default", "refused", "Go before 1.24"),
        ("debian-13", "X25519MLKEM768", "default", "refused", "Caddy before 2.10"),
        ("debian-14", "X25519MLKEM768", "default", "refused", "tlsmlkem=0"),
        ("debian-14", "MLKEM768", "default", "refused", "knows no such curve"),
        ("debian-14", "secp384r1", "default", "refused", "in its list by default"),
        ("debian-14", "secp256r1", "default", "agreed", "admits"),
    ])
    func `give the reason for Caddy`(
        release: String,
        group: String,
        policy: String,
        outcome: String,
        reason: String,
    ) throws {
        let catalogue = try Shipped.catalogue()
        let cell = try #require(
            try catalogue.cells(
                """
                groups: [\(group)]
                policies: [\(policy)]
                clients: [openssl@debian-14]
                """,
                servers: "caddy",
                releases: release
            ).first
        )
        let expectation = try catalogue.sampleExpectation(of: cell)
        #expect(expectation.outcome.rawValue == outcome)
        #expect(expectation.reason.contains(reason))
    }
}
