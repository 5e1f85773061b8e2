import Catalogue
import Testing

@Suite struct `A matrix with a mistake` {
    /// Lines of a good matrix; a case replaces or adds some.
    private static let good = [
        "name": "name: x",
        "servers": "servers: [nginx, flask]",
        "releases": "releases: [debian-12, debian-13]",
        "groups": "groups: [X25519]",
    ]

    private static func text(_ key: String, _ line: String) -> String {
        var lines = good
        lines[key] = line
        let order = ["name", "servers", "releases", "groups"]
        return (order + (order.contains(key) ? [] : [key]))
            .compactMap { lines[$0] }.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
    }

    @Test(arguments: [
        (
            "groups", "groups: [X25519, X25519Kyber]",
            "4:18: unknown group `X25519Kyber`; did you mean `X25519Kyber768Draft00`?"
        ),
        ("servers", "servers: [ngnix]", "2:11: unknown server `ngnix`; did you mean `nginx`?"),
        ("servers", "servers: [zebra]", "2:11: unknown server `zebra`"),
        ("servers", "servers: nginx", "2:10: expected a list of servers, found `nginx`"),
        ("servers", "servers: {nginx: 1}", "2:10: expected a list of servers, found a mapping"),
        ("servers", "servers:", "2:9: expected a list of servers, found nothing"),
        ("servers", "servers: []", "2:10: the list of servers is empty"),
        (
            "servers", "servers: [nginx, [flask]]",
            "2:18: expected the name of a server, found a list"
        ),
        ("servers", "servers: [nginx, null]", "2:18: expected the name of a server, found nothing"),
        ("servers", "servers: [nginx, flask, nginx]", "2:25: server `nginx` is there twice"),
        ("servers", "", "1:1: `servers` is missing"),
        ("groups", "", "1:1: `groups` is missing"),
        ("name", "", "1:1: `name` is missing"),
        (
            "name", "name: a b",
            "1:7: `a b` cannot name a matrix: a name has letters, digits, `.`, `_` and `-`"
        ),
        ("releases", "releases: [12.50]", "3:12: unknown release `12.50`"),
        (
            "releases", "releases: [debian-15]",
            "3:12: unknown release `debian-15`; did you mean `debian-12`?"
        ),
        ("policies", "policies: [pined]", "5:12: unknown policy `pined`; did you mean `pinned`?"),
        (
            "certificates", "certificates: [rsa-2048]",
            "5:16: certificate `rsa-2048` cannot be issued yet; it can be `ecdsa-p256`"
        ),
        (
            "certificates", "certificates: [ecdsa-p256, mldsa65]",
            "5:28: certificate `mldsa65` cannot be issued yet; it can be `ecdsa-p256`"
        ),
        (
            "include",
            """
            include: [{server: nginx, release: debian-12, group: X448, policy: pinned, \
            certificate: mldsa44}]
            """,
            "5:89: certificate `mldsa44` cannot be issued yet; it can be `ecdsa-p256`"
        ),
        (
            "exclude", "exclude: [{certificate: mldsa87}]",
            "5:25: certificate `mldsa87` cannot be issued yet; it can be `ecdsa-p256`"
        ),
        (
            "certificates", "certificates: [ecdsa-p265]",
            "5:16: unknown certificate `ecdsa-p265`; did you mean `ecdsa-p256`?"
        ),
        (
            "clients", "clients: [boringsl]",
            "5:11: unknown client `boringsl`; did you mean `boringssl`?"
        ),
        ("clients", "clients: [swift@debian-12]", "5:11: unknown client `swift@debian-12`"),
        (
            "clients", "clients: [openssl@wheel-3.2]",
            "5:11: client `openssl@wheel-3.2` is not supported yet"
        ),
        (
            "clients", "clients: [openssl@debian-1]",
            "5:11: unknown client `openssl@debian-1`; did you mean `openssl@debian-12`?"
        ),
        (
            "clients", "clients: [openssl, openssl@debian-13]",
            "5:20: client `openssl@debian-13`, as itself and as `openssl`, is there twice"
        ),
        (
            "clients", "clients: [openssl@debian-12, openssl@debian-12]",
            "5:30: client `openssl@debian-12` is there twice"
        ),
        ("scenarios", "scenarios: [hr]", "5:13: unknown scenario `hr`; did you mean `hrr`?"),
        (
            "scenarios", "scenarios: [handshke]",
            "5:13: unknown scenario `handshke`; did you mean `handshake`?"
        ),
        ("repeats", "repeats: 1001", "5:10: `repeats` is 1001; it can be 1 to 1000"),
        ("calibrate", "calibrate: first", "5:12: expected `true` or `false`, found `first`"),
        ("repeats", "repeats: 0", "5:10: `repeats` is 0; it can be 1 to 1000"),
        ("samples", "samples: 0", "5:10: `samples` is 0; it can be 1 to 1000"),
        ("samples", "samples: -4", "5:10: `samples` is -4; it can be 1 to 1000"),
        (
            "samples", "samples: 99999999999999999999",
            "5:10: `samples` is 99999999999999999999; it can be 1 to 1000"
        ),
        ("samples", "samples: many", "5:10: expected a number, found `many`"),
        ("samples", "samples: '20'", "5:10: expected a number, found `20`"),
        ("samples", "samples: 2.5", "5:10: expected a number, found `2.5`"),
        ("samples", "samples: [20]", "5:10: expected a number, found a list"),
        ("attempts", "attempts: 11", "5:11: `attempts` is 11; it can be 1 to 10"),
        ("timeout", "timeout: 5", "5:10: expected a duration, such as `5s` or `500ms`, found `5`"),
        (
            "timeout", "timeout: 5m",
            "5:10: expected a duration, such as `5s` or `500ms`, found `5m`"
        ),
        ("timeout", "timeout: 0s", "5:10: `timeout` is 0s; it can be 10ms to 600s"),
        (
            "timeout", "timeout: 1h",
            "5:10: expected a duration, such as `5s` or `500ms`, found `1h`"
        ),
        ("sampels", "sampels: 5", "5:1: unknown key `sampels`; did you mean `samples`?"),
        ("server", "server: nginx", "5:1: unknown key `server`; did you mean `servers`?"),
        ("<<", "<<: {samples: 5}", "5:1: unknown key `<<`"),
        ("name ", "name: y", "1:1: key `name` is there twice"),
        (
            "include", "include: {server: nginx}",
            "5:10: expected a list of combinations, found a mapping"
        ),
        ("include", "include: [{}]", "5:11: the combination is empty"),
        ("include", "include: [{server: nginx}]", "5:11: `release` is missing"),
        (
            "include", "include: [{server: nginx, release: debian-12, group: X448}]",
            "5:11: `policy` is missing"
        ),
        (
            "include", "include: [{servers: [nginx]}]",
            "5:12: unknown key `servers`; did you mean `server`?"
        ),
        (
            "exclude", "exclude: [{group: X22519}]",
            "5:19: unknown group `X22519`; did you mean `X25519`?"
        ),
    ])
    func `is refused with its place`(key: String, line: String, reason: String) throws {
        let catalogue = try Shipped.catalogue()
        let text = try errorText {
            _ = try Matrix(
                text: Self.text(key, line),
                path: "Matrices/x.yaml",
                catalogue: catalogue,
            )
        }
        #expect(text == "Matrices/x.yaml:\(reason)")
    }

    @Test(arguments: [
        ("exclude: [{group: X448}]", "5:11: it excludes nothing"),
        ("exclude: [{group: X25519}, {server: nginx}]", "5:28: it excludes nothing"),
        ("exclude: [{group: X25519}]", "1:1: the product is empty"),
        (
            "include: [{server: nginx, release: debian-12, group: X25519, policy: pinned}]",
            """
            5:11: cell `nginx/debian-12/X25519/pinned/ecdsa-p256/openssl@debian-13/handshake` \
            is there twice
            """
        ),
    ])
    func `is refused when it is planned`(line: String, reason: String) throws {
        let catalogue = try Shipped.catalogue()
        let matrix = try Matrix(
            text: Self.text("more", line),
            path: "Matrices/x.yaml",
            catalogue: catalogue,
        )
        #expect(try errorText { _ = try matrix.plan(catalogue) } == "Matrices/x.yaml:\(reason)")
    }

    @Test func `is refused where a server or a release would have no cell`() throws {
        let releases = try Shipped.text(of: "Lab/releases.yaml")
        let catalogue = try Shipped.catalogue(replacing: [
            "Lab/releases.yaml": try releases.replacingFirst("caddy, flask", with: "caddy")
        ])
        func error(_ servers: String, _ releases: String, _ more: String = "") throws -> String {
            let text = """
                name: x
                servers: [\(servers)]
                releases: [\(releases)]
                groups: [X448]
                \(more)
                """
            return try errorText {
                _ = try Matrix(text: text, path: "x.yaml", catalogue: catalogue).plan(catalogue)
            }
        }
        #expect(
            try error("nginx, flask", "debian-12")
                == "x.yaml:2:18: none of the releases applies to server `flask`"
        )
        #expect(
            try error("flask", "debian-13, debian-12")
                == "x.yaml:3:23: release `debian-12` applies to none of the servers"
        )
        let flask = "{server: flask, release: debian-12, group: X448, policy: pinned}"
        #expect(
            try error("nginx, flask", "debian-12, debian-13", "include: [\(flask)]")
                == "x.yaml:5:11: release `debian-12` does not apply to server `flask`"
        )
    }
}
