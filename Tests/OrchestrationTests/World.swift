import Interop
import Orchestration
import Probing

/// The little world of the tests: two servers, two releases, three groups.
///
/// Release `old` has no ML-KEM: nginx does not start with it, Flask ignores the pin, and as
/// shipped both refuse it. Everything else works.
enum World {
    static let groups = [Group.classical, .other, .hybrid]
    static let refusal = "SSL_CTX_set1_curves_list(\"X25519MLKEM768\") failed"

    static let libraries = [
        "old": ReleaseLibraries(
            libssl: "ssl-old",
            libcrypto: "crypto-old",
            versionText: "OpenSSL 3.0.22 3 Nov 2026",
        ),
        "new": ReleaseLibraries(
            libssl: "ssl-new",
            libcrypto: "crypto-new",
            versionText: "OpenSSL 3.5.9 3 Nov 2026",
        ),
    ]

    static func has(_ group: NamedGroup, _ release: String) -> Bool {
        release == "new" || group != .x25519MLKEM768
    }

    static func mapped(_ release: String) -> [MappedLibrary] {
        [("libssl.so.3", "ssl-\(release)"), ("libcrypto.so.3", "crypto-\(release)")].map {
            MappedLibrary(
                path: "/usr/lib/\($0)",
                sha256: $1,
                version: nil,
                implementsTLS: $0.hasPrefix("libssl"),
            )
        }
    }

    static func image(_ server: String, _ release: String) -> ImageRecord {
        ImageRecord(
            reference: "pqlab/\(server):\(release)",
            digest: "sha256:\(server)-\(release)",
            purpose: "server",
            server: server,
            release: release,
            base: "base",
            opensslSource: nil,
            recipeHash: "\(server)-\(release)",
            recipe: "",
            versions: ImageVersions(server: "1.0", openssl: libraries[release]?.version),
            createdAt: "",
        )
    }

    static let rules = Rules([
        rule(.configRejected, .matching("SSL_CTX_set1_curves_list"), .impossible) {
            $0.servers = ["nginx"]
            $0.policies = [.pinned]
            $0.implemented = false
        },
        rule(.pinIgnored, .words("got X25519"), .impossible) {
            $0.servers = ["flask"]
            $0.policies = [.pinned]
            $0.implemented = false
        },
        rule(.refused, .words("alert 40 by server"), .impossible) { $0.implemented = false },
        rule(.agreed, .words("X25519MLKEM768"), .works) {
            $0.scenarios = [.asShipped]
            $0.openssl = .sample(">=3.5")
            $0.clientOpenSSL = .sample(">=3.5")
        },
        rule(.agreed, .words("X25519"), .works) { $0.scenarios = [.asShipped] },
        rule(.agreed, .cellGroup, .works) { _ in },
    ])

    private static func rule(
        _ outcome: Outcome,
        _ shape: ShapePattern,
        _ meaning: Meaning,
        when change: (inout Condition) -> Void,
    ) -> Rule {
        var condition = Condition()
        change(&condition)
        return Rule(
            condition: condition,
            expectation: Expectation(
                outcome: outcome,
                shape: shape,
                meaning: meaning,
                reason: "because",
                documentation: nil,
                rule: "rules:1",
            ),
        )
    }

    /// An order for cells, which are numbered in their order.
    static func order(_ cells: [Cell]) -> RunOrder {
        let keys = Set(cells.map { ServerKey($0) })
        return RunOrder(
            cells: cells,
            provisions: Dictionary(
                keys.map { ($0, .image(image($0.server, $0.release))) },
                uniquingKeysWith: { first, _ in first },
            ),
            origins: [:],
            libraries: libraries.mapValues { .success($0) },
            clients: ["old", "new"].map {
                ProbeClient(name: .openssl($0), libcrypto: "/\($0)/c", libssl: "/\($0)/s")
            },
            control: .success(
                ProbeClient(name: .openssl("new"), libcrypto: "/new/c", libssl: "/new/s")
            ),
            groups: groups,
            rules: rules,
            authority: [],
            samples: 2,
            attempts: 2,
            timeout: 5_000_000,
            waveSize: 64,
            seed: 1,
        )
    }
}
