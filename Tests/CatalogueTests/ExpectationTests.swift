import Catalogue
import Interop
import Testing

@Suite struct `The shipped expectations` {
    /// Server, release, group and policy of a cell, and what has to become of it.
    @Test func `predict every cell of the smoke matrix`() throws {
        let catalogue = try Shipped.catalogue()
        let predictions = try catalogue.cells(ofShipped: "smoke").map { cell in
            let expectation = try catalogue.sampleExpectation(of: cell)
            let shape = expectation.shape.description(for: cell.group)
            let name = "\(cell.server) \(cell.release) \(cell.groupName) \(cell.policy.rawValue)"
            return
                "\(name): \(expectation.outcome.rawValue) \(shape), \(expectation.meaning.rawValue)"
        }
        #expect(
            predictions == [
                "nginx debian-12 X25519 pinned: agreed X25519, works",
                "nginx debian-12 secp256r1 pinned: agreed secp256r1, works",
                #"nginx debian-12 X25519MLKEM768 pinned: config-rejected /SSL_CTX_set1_curves_list\("{{group}}"\) failed/, impossible"#,
                "nginx debian-12 X25519 default: agreed X25519, works",
                "nginx debian-12 secp256r1 default: agreed secp256r1, works",
                "nginx debian-12 X25519MLKEM768 default: refused alert 40 by server, impossible",
                "nginx debian-13 X25519 pinned: agreed X25519, works",
                "nginx debian-13 secp256r1 pinned: agreed secp256r1, works",
                "nginx debian-13 X25519MLKEM768 pinned: agreed X25519MLKEM768, works",
                "nginx debian-13 X25519 default: agreed X25519, works",
                "nginx debian-13 secp256r1 default: agreed secp256r1, works",
                "nginx debian-13 X25519MLKEM768 default: agreed X25519MLKEM768, works",
                "flask debian-12 X25519 pinned: agreed X25519, works",
                "flask debian-12 secp256r1 pinned: agreed secp256r1, works",
                "flask debian-12 X25519MLKEM768 pinned: pin-ignored got X25519, impossible",
                "flask debian-12 X25519 default: agreed X25519, works",
                "flask debian-12 secp256r1 default: agreed secp256r1, works",
                "flask debian-12 X25519MLKEM768 default: refused alert 40 by server, impossible",
                "flask debian-13 X25519 pinned: agreed X25519, works",
                "flask debian-13 secp256r1 pinned: agreed secp256r1, works",
                "flask debian-13 X25519MLKEM768 pinned: agreed X25519MLKEM768, works",
                "flask debian-13 X25519 default: agreed X25519, works",
                "flask debian-13 secp256r1 default: agreed secp256r1, works",
                "flask debian-13 X25519MLKEM768 default: agreed X25519MLKEM768, works",
            ]
        )
    }

    @Test(arguments: [
        (
            "nginx", "SecP384r1MLKEM1024", "default", ImageVersions.nginx13, "refused",
            "off by default"
        ),
        ("nginx", "SecP384r1MLKEM1024", "pinned", .nginx13, "agreed", "admits"),
        ("nginx", "MLKEM768", "default", .nginx12, "refused", "before 3.5"),
        (
            "nginx", "brainpoolP256r1tls13", "pinned", .nginx12, "config-rejected",
            "does not implement"
        ),
        (
            "flask", "X25519Kyber768Draft00", "pinned", .flask13, "config-rejected",
            "from 3.4 on"
        ),
        ("flask", "curveSM2", "pinned", .flask13, "config-rejected", "set_ecdh_curve"),
        ("flask", "curveSM2", "pinned", .flask14, "config-rejected", "set_groups"),
        ("flask", "MLKEM512", "pinned", .flask12, "pin-ignored", "silently ignores"),
        ("flask", "curveSM2", "default", .flask14, "client-cannot", "older than 4.0"),
        ("apache", "MLKEM768", "pinned", .nginx12, "config-rejected", "before 3.5"),
        ("apache", "curveSM2", "pinned", .nginx13, "config-rejected", "does not implement"),
        ("uvicorn", "ffdhe8192", "default", .flask13, "refused", "off by default"),
        ("flask", "X25519Kyber768Draft00", "default", .flask13, "client-cannot", "No OpenSSL"),
        ("flask", "ffdhe8192", "default", .flask12, "agreed", "admits"),
        ("flask", "ffdhe8192", "default", .flask13, "refused", "off by default"),
    ])
    func `give the reason`(
        server: String,
        group: String,
        policy: String,
        versions: ImageVersions,
        outcome: String,
        reason: String,
    ) throws {
        let catalogue = try Shipped.catalogue()
        let lines = "groups: [\(group)]\npolicies: [\(policy)]"
        let cell = try #require(try catalogue.cells(lines, servers: server).first)
        let expectation = try catalogue.sampleExpectation(of: cell, versions)
        #expect(expectation.outcome.rawValue == outcome)
        #expect(expectation.reason.contains(reason))
    }

    @Test(arguments: ["brainpoolP256r1tls13", "brainpoolP384r1tls13", "brainpoolP512r1tls13"])
    func `know that OpenSSL 3_0 cannot offer Brainpool curves`(group: String) throws {
        let catalogue = try Shipped.catalogue()
        let cells = try catalogue.cells(
            """
            groups: [\(group)]
            policies: [pinned]
            clients: [openssl@debian-12, openssl@debian-13]
            """
        )
        let outcomes = try cells.map { try catalogue.sampleExpectation(of: $0, .nginx13).outcome }
        #expect(outcomes == [.clientCannot, .agreed])
    }

    /// Compiled releases need no rule of their own.
    @Test(arguments: [
        ("1.1.1", "X25519MLKEM768", "client-cannot"), ("1.1.1", "ffdhe2048", "client-cannot"),
        ("1.1.1", "brainpoolP256r1tls13", "client-cannot"), ("1.1.1", "curveSM2", "client-cannot"),
        ("1.1.1", "X448", "agreed"), ("3.0", "MLKEM512", "client-cannot"),
        ("3.0", "ffdhe2048", "agreed"), ("3.0", "brainpoolP384r1tls13", "client-cannot"),
        ("3.5", "brainpoolP384r1tls13", "agreed"), ("3.5", "X25519MLKEM768", "agreed"),
        ("3.6", "curveSM2MLKEM768", "client-cannot"), ("4.0", "curveSM2MLKEM768", "agreed"),
    ])
    func `know what a client of a version can offer`(
        release: String,
        group: String,
        outcome: String,
    ) throws {
        let catalogue = try Catalogue.withCompiled()
        let cell = try #require(
            try catalogue.cells(
                """
                groups: [\(group)]
                policies: [pinned]
                clients: [openssl@\(release)]
                """,
                releases: #""4.0""#
            ).first
        )
        let versions = ImageVersions(server: "1.26.3", openssl: "4.0.2")
        #expect(try catalogue.sampleExpectation(of: cell, versions).outcome.rawValue == outcome)
    }

    /// What becomes of post-quantum cells whose client runs on OpenSSL 3.0.
    @Test(arguments: [
        ("nginx", "debian-12", "pinned", "config-rejected"),
        ("nginx", "debian-12", "default", "client-cannot"),
        ("nginx", "debian-13", "pinned", "client-cannot"),
        ("flask", "debian-12", "pinned", "client-cannot"),
        ("flask", "debian-13", "default", "client-cannot"),
    ])
    func `know what a client cannot`(
        server: String,
        release: String,
        policy: String,
        outcome: String,
    ) throws {
        let catalogue = try Shipped.catalogue()
        let cells = try catalogue.cells(
            """
            groups: [X25519MLKEM768, X25519]
            policies: [\(policy)]
            clients: [openssl@debian-12]
            """,
            servers: server,
            releases: release
        )
        let outcomes = try cells.map { try catalogue.sampleExpectation(of: $0).outcome.rawValue }
        #expect(outcomes == [outcome, "agreed"])
    }

    @Test func `name the line of their rule`() throws {
        let catalogue = try Shipped.catalogue()
        let lines = catalogue.texts["Lab/expectations.yaml"]?.split(
            separator: "\n",
            omittingEmptySubsequences: false,
        )
        for rule in catalogue.rules.rules {
            let parts = rule.expectation.rule.split(separator: ":")
            #expect(parts.first == "Lab/expectations.yaml")
            let line = try #require(parts.last.flatMap { Int($0) })
            #expect(lines?[line - 1].hasPrefix("- ") == true)
        }
    }

    @Test func `wait for the versions where these decide`() throws {
        let catalogue = try Shipped.catalogue()
        let cell = try #require(try catalogue.cells(ofShipped: "smoke").first)
        #expect(catalogue.expectation(of: cell, versions: nil, clientOpenSSL: nil) == nil)
    }
}
