import Catalogue
import Interop
import Testing

@Suite struct `A scenario in a matrix` {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Shipped.catalogue()
    }

    /// The scenario, and its cells for two groups, two policies and three clients.
    @Test(arguments: [
        (
            "handshake", ["X25519", "X25519MLKEM768"], ["pinned", "default"],
            ["openssl@debian-13", "boringssl", "swift"]
        ),
        ("as-shipped", ["any"], ["default"], ["openssl@debian-13"]),
        (
            "hrr", ["X25519", "X25519MLKEM768"], ["pinned", "default"],
            ["openssl@debian-13", "boringssl", "swift"]
        ),
        (
            "fallback", ["X25519MLKEM768"], ["pinned", "default"], ["openssl@debian-13", "swift"]
        ),
        (
            "split-hello", ["X25519", "X25519MLKEM768"], ["pinned", "default"],
            ["openssl@debian-13", "boringssl", "swift"]
        ),
        ("bad-share", ["X25519", "X25519MLKEM768"], ["pinned", "default"], ["swift"]),
        ("tls12-leak", ["any"], ["default"], ["swift"]),
        (
            "resumption", ["X25519", "X25519MLKEM768"], ["pinned", "default"],
            ["openssl@debian-13", "swift"]
        ),
    ])
    func `has the cells that it is for`(
        scenario: String,
        groups: [String],
        policies: [String],
        clients: [String],
    ) throws {
        let all = try catalogue.cells(
            """
            groups: [X25519, X25519MLKEM768]
            clients: [openssl, boringssl, swift]
            scenarios: [handshake, as-shipped, hrr, fallback, split-hello, bad-share, tls12-leak, resumption]
            """
        )
        let own = all.filter { $0.scenario.rawValue == scenario }
        let expected = policies.flatMap { policy in
            groups.flatMap { group in
                clients.map { "nginx/debian-13/\(group)/\(policy)/ecdsa-p256/\($0)/\(scenario)" }
            }
        }
        #expect(own.map(\.key) == expected)
        #expect(all.map(\.number) == Array(1...all.count))
    }

    @Test func `can be included where the product has no cell of it`() throws {
        let cells = try catalogue.cells(
            """
            groups: [X25519]
            include:
              - {server: nginx, release: debian-13, policy: default, client: swift, scenario: tls12-leak}
              - {server: nginx, release: debian-13, group: MLKEM768, policy: pinned, client: boringssl}
            """
        )
        #expect(
            cells.map(\.key).suffix(2) == [
                "nginx/debian-13/any/default/ecdsa-p256/swift/tls12-leak",
                "nginx/debian-13/MLKEM768/pinned/ecdsa-p256/boringssl/handshake",
            ]
        )
    }

    @Test(arguments: [
        (
            "scenarios: [handshake, fallback]\ngroups: [X25519, MLKEM768]",
            "4:24: scenario `fallback` is only for hybrid groups, and `X25519` is classical"
        ),
        (
            "scenarios: [handshake, bad-share]\ngroups: [X25519]\nclients: [openssl, boringssl]",
            "4:24: scenario `bad-share` is only for client `swift`"
        ),
        (
            "scenarios: [as-shipped, handshake]\ngroups: [X25519]\nclients: [swift]",
            "4:13: scenario `as-shipped` is only for client `openssl`"
        ),
        (
            "scenarios: [resumption]\ngroups: [X25519]\nclients: [boringssl]",
            "4:13: scenario `resumption` is only for clients `openssl` and `swift`"
        ),
        (
            "scenarios: [fallback]\ngroups: [X25519, X25519MLKEM768]",
            "5:10: none of the scenarios is for group `X25519`"
        ),
        (
            """
            scenarios: [bad-share, tls12-leak]
            groups: [X25519]
            clients: [swift, boringssl, openssl]
            """,
            "6:18: none of the scenarios is for client `boringssl`"
        ),
        (
            "scenarios: [tls12-leak]\ngroups: [X448]\nclients: [swift]",
            """
            5:10: scenario `tls12-leak` offers groups of its own, and not group `X448` alone
            """
        ),
        (
            "scenarios: [tls12-leak]\npolicies: [pinned]\nclients: [swift]",
            "4:13: scenario `tls12-leak` is only for policy `default`"
        ),
        (
            """
            groups: [X25519]
            include: [{server: nginx, release: debian-13, group: X448, policy: pinned, scenario: fallback}]
            """,
            "5:54: scenario `fallback` is only for hybrid groups, and `X448` is classical"
        ),
        (
            """
            groups: [X25519]
            include:
              - {server: nginx, release: debian-13, group: X448, policy: pinned, client: boringssl, scenario: bad-share}
            """,
            "6:78: scenario `bad-share` is only for client `swift`"
        ),
        (
            """
            groups: [X25519]
            include: [{server: nginx, release: debian-13, policy: default, scenario: tls12-leak}]
            """,
            "5:11: scenario `tls12-leak` is only for client `swift`"
        ),
    ])
    func `is refused where it is for nothing, with its place`(more: String, reason: String) throws {
        #expect(try errorText { _ = try catalogue.cells(more) } == "x.yaml:\(reason)")
    }
}
