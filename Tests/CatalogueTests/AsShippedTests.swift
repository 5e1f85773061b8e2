import Catalogue
import Interop
import Testing

@Suite struct `A matrix of clients as shipped` {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Shipped.catalogue()
    }

    private static let any = "any/default/ecdsa-p256/openssl@debian-13/as-shipped"
    private static let pinned = "X448/pinned/ecdsa-p256/openssl@debian-13/handshake"
    private static let plain = "X448/default/ecdsa-p256/openssl@debian-13/handshake"

    @Test(arguments: [
        ("scenarios: [as-shipped]", [any]),
        ("scenarios: [as-shipped]\ngroups: [any]", [any]),
        ("scenarios: [as-shipped]\npolicies: [default]", [any]),
        ("scenarios: [as-shipped, handshake]\ngroups: [X448]", [pinned, plain, any]),
        ("scenarios: [handshake, as-shipped]\ngroups: [any, X448]", [pinned, any, plain]),
        (
            "scenarios: [handshake, as-shipped]\ngroups: [X448]\nexclude: [{group: any}]",
            [pinned, plain]
        ),
        (
            "scenarios: [handshake, as-shipped]\ngroups: [X448]\nexclude: [{scenario: handshake}]",
            [any]
        ),
        (
            """
            groups: [X448]
            include: [{server: nginx, release: debian-13, policy: default, scenario: as-shipped}]
            """,
            [pinned, plain, any]
        ),
        (
            """
            groups: [X448]
            policies: [pinned]
            include:
              - server: nginx
                release: debian-13
                group: any
                policy: default
                scenario: as-shipped
            """,
            [pinned, any]
        ),
    ])
    func `has one cell for each endpoint of policy default`(more: String, keys: [String]) throws {
        let cells = try catalogue.cells(more)
        #expect(cells.map(\.key) == keys.map { "nginx/debian-13/\($0)" })
        #expect(cells.map(\.number) == Array(1...keys.count))
    }

    @Test func `is selected like any other`() throws {
        let cells = try catalogue.cells("scenarios: [handshake, as-shipped]\ngroups: [X448]")
        for option in ["group=any", "scenario=as-shipped"] {
            #expect(try Selection([option]).cells(of: cells).map(\.groupName) == ["any"])
        }
        #expect(try Selection(["group=X448"]).cells(of: cells).count == 2)
    }

    @Test(arguments: [
        ("groups: [any]", "4:10: group `any` is only for scenario `as-shipped`, `tls12-leak`"),
        (
            "scenarios: [handshake, as-shipped]\ngroups: [any]",
            "5:10: scenario `handshake` needs another group than `any`"
        ),
        ("scenarios: [handshake, as-shipped]", "1:1: `groups` is missing"),
        (
            "scenarios: [as-shipped]\ngroups: [X448]",
            """
            5:10: scenario `as-shipped` offers what the client offers by itself, and not group \
            `X448` alone
            """
        ),
        (
            "scenarios: [as-shipped]\npolicies: [pinned]",
            "4:13: scenario `as-shipped` is only for policy `default`"
        ),
        (
            """
            groups: [X448]
            include: [{server: nginx, release: debian-13, policy: pinned, scenario: as-shipped}]
            """,
            "5:55: scenario `as-shipped` is only for policy `default`"
        ),
        (
            """
            groups: [X448]
            include: [{server: nginx, release: debian-13, group: any, policy: default}]
            """,
            "5:54: scenario `handshake` needs another group than `any`"
        ),
        (
            """
            scenarios: [as-shipped]
            include:
              - {server: nginx, release: debian-13, group: X448, policy: default, scenario: as-shipped}
            """,
            """
            6:48: scenario `as-shipped` offers what the client offers by itself, and not group \
            `X448` alone
            """
        ),
        (
            """
            scenarios: [as-shipped]
            include: [{server: nginx, release: debian-13, policy: default}]
            """,
            "5:11: `group` is missing"
        ),
        (
            """
            scenarios: [as-shipped]
            include: [{server: nginx, release: debian-13, policy: default, scenario: as-shipped}]
            """,
            "5:11: cell `nginx/debian-13/\(any)` is there twice"
        ),
        (
            "scenarios: [as-shiped]",
            "4:13: unknown scenario `as-shiped`; did you mean `as-shipped`?"
        ),
    ])
    func `is refused with a mistake, and its place`(more: String, reason: String) throws {
        #expect(try errorText { _ = try catalogue.cells(more) } == "x.yaml:\(reason)")
    }

    @Test func `needs a group's name for itself`() throws {
        let groups = try Shipped.text(of: "Lab/groups.yaml")
            .replacingFirst("name: X25519\n", with: "name: any\n")
        let text = try errorText {
            _ = try Shipped.catalogue(replacing: ["Lab/groups.yaml": groups])
        }
        #expect(
            text.hasSuffix(": `any` stands in place of a group, and cannot name one"),
            "\(text)"
        )
    }

    /// Server, release, client, and the group that comes of it.
    @Test(arguments: [
        ("nginx", "debian-13", "debian-13", "X25519MLKEM768"),
        ("nginx", "debian-13", "debian-14", "X25519MLKEM768"),
        ("flask", "debian-14", "debian-13", "X25519MLKEM768"),
        ("nginx", "debian-12", "debian-14", "X25519"),
        ("uvicorn", "debian-14", "debian-12", "X25519"),
        ("apache", "debian-12", "debian-12", "X25519"),
        ("caddy", "debian-14", "debian-14", "X25519"),
        ("caddy", "debian-12", "debian-12", "X25519"),
    ])
    func `is predicted by rule`(server: String, release: String, client: String, group: String)
        throws
    {
        let lines = "clients: [openssl@\(client)]\nscenarios: [as-shipped]"
        let cell = try #require(
            try catalogue.cells(lines, servers: server, releases: release).first
        )
        let expectation = try catalogue.sampleExpectation(of: cell)
        #expect(expectation.outcome == .agreed)
        #expect(expectation.shape == .words(group))
        let versions = ImageVersions.sample(server: server, release: release)
        #expect(catalogue.expectation(of: cell, versions: versions, clientOpenSSL: nil) == nil)
    }
}
