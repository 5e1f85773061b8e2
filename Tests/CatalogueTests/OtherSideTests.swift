import Catalogue
import Interop
import Testing

@Suite struct `Caddy in a matrix of compiled releases` {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try .withCompiled()
    }

    private func keys(
        _ servers: String,
        _ releases: String,
        _ clients: String,
        _ more: String = "scenarios: [as-shipped]",
    ) throws -> [String] {
        try catalogue.cells(
            "policies: [default]\nclients: [\(clients)]\n\(more)",
            servers: servers,
            releases: releases
        ).map(\.key)
    }

    private static func key(_ release: String, _ client: String, server: String = "caddy") -> String
    {
        "\(server)/\(release)/any/default/ecdsa-p256/openssl@\(client)/as-shipped"
    }

    @Test(arguments: [
        // One Caddy, its newest packaged one, by a client on each release.
        (
            #""3.0", "3.5""#, "openssl@3.5",
            [key("debian-14", "3.0"), key("debian-14", "3.5")]
        ),
        // And by every other client once.
        (
            #""4.0", "1.1.1""#, "openssl@debian-12, openssl",
            [key("debian-14", "4.0"), key("debian-14", "1.1.1"), key("debian-14", "debian-12")]
        ),
        // Packaged releases give Caddy their own, as ever.
        (
            #"debian-12, "3.0""#, "openssl@3.0",
            [key("debian-12", "3.0"), key("debian-14", "debian-12"), key("debian-14", "3.0")]
        ),
        // One of which may be the newest: then it has the other clients besides.
        (
            #""3.0", debian-14"#, "openssl@debian-13",
            [
                key("debian-14", "3.0"), key("debian-14", "debian-14"),
                key("debian-14", "debian-13"),
            ]
        ),
        // Without a compiled release nothing is turned round.
        (
            "debian-12, debian-14", "openssl@debian-13",
            [key("debian-12", "debian-13"), key("debian-14", "debian-13")]
        ),
    ])
    func `is tried from the other side`(releases: String, clients: String, keys: [String]) throws {
        #expect(try self.keys("caddy", releases, clients) == keys)
    }

    @Test func `leaves the other servers as they are`() throws {
        #expect(
            try keys("nginx, caddy", #""3.0", "3.5""#, "openssl") == [
                Self.key("3.0", "3.5", server: "nginx"), Self.key("3.5", "3.5", server: "nginx"),
                Self.key("debian-14", "3.0"), Self.key("debian-14", "3.5"),
            ]
        )
    }

    @Test func `has every group and policy as others have`() throws {
        let cells = try catalogue.cells(
            "groups: [X25519, X25519MLKEM768]",
            servers: "caddy",
            releases: #""3.5", "4.0""#
        )
        #expect(cells.count == 8)
        #expect(cells.map(\.number) == Array(1...8))
        #expect(Set(cells.map(\.release)) == ["debian-14"])
    }

    @Test func `can be taken out`() throws {
        #expect(
            try keys(
                "nginx, caddy",
                #""3.5""#,
                "openssl",
                "scenarios: [as-shipped]\nexclude: [{server: caddy}]",
            ) == [Self.key("3.5", "3.5", server: "nginx")]
        )
    }

    /// A wheel has no libssl of its own, and gives a Caddy no client.
    @Test(arguments: [
        ("caddy", "wheel-3.2", "2:11: none of the releases applies to server `caddy`"),
        (
            "caddy", #""3.5", wheel-3.2"#,
            "3:19: release `wheel-3.2` applies to none of the servers"
        ),
    ])
    func `has nothing to do with wheels`(servers: String, releases: String, reason: String) throws {
        let text = try errorText { _ = try keys(servers, releases, "openssl@debian-13") }
        #expect(text == "x.yaml:\(reason)")
    }

    @Test func `cannot be put on a compiled release by hand`() throws {
        let text = try errorText {
            _ = try keys(
                "caddy",
                #""3.5""#,
                "openssl",
                """
                scenarios: [as-shipped]
                include: [{server: caddy, release: "3.5", policy: default, scenario: as-shipped}]
                """,
            )
        }
        #expect(text == "x.yaml:7:11: release `3.5` does not apply to server `caddy`")
    }

    @Test(arguments: [
        ("old-clients", 128, ["as-shipped"]), ("openssl", 600, ["handshake"]),
        ("since-when", 60, ["handshake"]),
    ])
    func `leaves the shipped matrices of the axis whole`(
        name: String,
        count: Int,
        scenarios: [String],
    ) throws {
        let cells = try catalogue.cells(ofShipped: name)
        #expect(cells.count == count)
        #expect(Set(cells.map(\.scenario.rawValue)).sorted() == scenarios)
        for cell in cells {
            #expect(throws: Never.self) { try catalogue.sampleExpectation(of: cell) }
        }
    }
}
