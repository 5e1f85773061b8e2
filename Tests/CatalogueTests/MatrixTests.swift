import Catalogue
import Interop
import Testing

@Suite struct `A matrix` {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Shipped.catalogue()
    }

    private func plan(_ more: String = "", releases: String = "debian-12, debian-13") throws
        -> [Cell]
    {
        try catalogue.cells(
            "groups: [X448, X25519]\n\(more)",
            servers: "flask, nginx",
            releases: releases
        )
    }

    @Test func `has the defaults of the design`() throws {
        let text = "name: x\nservers: [nginx]\nreleases: [debian-12]\ngroups: [X448]\n"
        let matrix = try Matrix(text: text, path: "x.yaml", catalogue: catalogue)
        #expect(matrix.values(of: .policy) == ["pinned", "default"])
        #expect(matrix.values(of: .certificate) == ["ecdsa-p256"])
        #expect(matrix.values(of: .client) == ["openssl"])
        #expect(matrix.values(of: .scenario) == ["handshake"])
        #expect(matrix.samples == 20)
        #expect(matrix.repeats == 1)
        #expect(!matrix.calibrate)
        #expect(matrix.attempts == 2)
        #expect(matrix.timeout == .seconds(5))
        #expect(matrix.text == text)
    }

    @Test func `reads its own numbers`() throws {
        let text = """
            name: x
            servers: [nginx]
            releases: [debian-12]
            groups: [X448]
            calibrate: true
            samples: 7
            repeats: 4
            attempts: 1
            timeout: 500ms
            """
        let matrix = try Matrix(text: text, path: "x.yaml", catalogue: catalogue)
        #expect(matrix.calibrate)
        #expect(matrix.samples == 7)
        #expect(matrix.repeats == 4)
        #expect(matrix.attempts == 1)
        #expect(matrix.timeout == .milliseconds(500))
    }

    @Test func `is planned in the order of its lists`() throws {
        let cells = try plan("policies: [default, pinned]\nexclude: [{release: debian-12}]")
        #expect(
            cells.map(\.key) == [
                "flask/debian-13/X448/default/ecdsa-p256/openssl@debian-13/handshake",
                "flask/debian-13/X25519/default/ecdsa-p256/openssl@debian-13/handshake",
                "flask/debian-13/X448/pinned/ecdsa-p256/openssl@debian-13/handshake",
                "flask/debian-13/X25519/pinned/ecdsa-p256/openssl@debian-13/handshake",
                "nginx/debian-13/X448/default/ecdsa-p256/openssl@debian-13/handshake",
                "nginx/debian-13/X25519/default/ecdsa-p256/openssl@debian-13/handshake",
                "nginx/debian-13/X448/pinned/ecdsa-p256/openssl@debian-13/handshake",
                "nginx/debian-13/X25519/pinned/ecdsa-p256/openssl@debian-13/handshake",
            ]
        )
        #expect(cells.map(\.number) == Array(1...8))
    }

    @Test func `loses what it excludes and gains what it includes`() throws {
        let cells = try plan(
            """
            exclude:
              - {server: flask}
              - {release: debian-12, group: X25519}
              - {client: openssl, policy: default}
            include:
              - {server: flask, release: debian-12, group: MLKEM768, policy: default}
              - server: nginx
                release: debian-12
                group: X25519
                policy: default
                client: openssl@debian-12
            """
        )
        #expect(
            cells.map(\.key) == [
                "nginx/debian-12/X448/pinned/ecdsa-p256/openssl@debian-13/handshake",
                "nginx/debian-13/X448/pinned/ecdsa-p256/openssl@debian-13/handshake",
                "nginx/debian-13/X25519/pinned/ecdsa-p256/openssl@debian-13/handshake",
                "flask/debian-12/MLKEM768/default/ecdsa-p256/openssl@debian-13/handshake",
                "nginx/debian-12/X25519/default/ecdsa-p256/openssl@debian-12/handshake",
            ]
        )
        #expect(cells.map(\.number) == Array(1...5))
    }

    @Test(arguments: [
        ("debian-12, debian-13", "openssl@debian-13"),
        ("debian-13, debian-12", "openssl@debian-13"),
        ("debian-12", "openssl@debian-12"),
    ])
    func `means by openssl the newest release that it names`(releases: String, client: String)
        throws
    {
        let cells = try plan(releases: releases)
        #expect(Set(cells.map(\.client.description)) == [client])
    }

    @Test func `may name several clients`() throws {
        let cells = try plan("clients: [openssl@debian-12, openssl]\npolicies: [pinned]")
        #expect(cells.count == 16)
        #expect(
            cells.prefix(2).map(\.client.description) == ["openssl@debian-12", "openssl@debian-13"]
        )
    }

    @Test func `of ten thousand cells is planned whole`() throws {
        let number = 120
        let releases = (1...number).map { number in
            """
              - name: r\(number)
                origin: packaged
                base: debian-13
                servers: [nginx, flask]
                library_packages: [libssl3]
                libssl: /usr/lib/libssl.so.3
                libcrypto: /usr/lib/libcrypto.so.3

            """
        }
        let text = try Shipped.text(of: "Lab/releases.yaml") + "\n" + releases.joined()
        let large = try Shipped.catalogue(replacing: ["Lab/releases.yaml": text])
        let names = (1...number).map { "r\($0)" }.joined(separator: ", ")
        let matrix = try Matrix(
            text: """
                name: large
                servers: [nginx, flask]
                releases: [\(names)]
                groups: [\(large.groups.names.joined(separator: ", "))]
                exclude: [{release: r7, group: X448}, {server: nginx, group: X25519}]
                """,
            path: "large.yaml",
            catalogue: large,
        )
        let cells = try matrix.plan(large)
        #expect(cells.count == 2 * number * 2 * 22 - 4 - 2 * number)
    }
}
