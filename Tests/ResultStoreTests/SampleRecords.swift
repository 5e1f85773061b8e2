import Interop

extension Timestamp {
    /// 2026-11-24T03:40:31.042Z.
    static let sample = Timestamp(microseconds: 1_795_491_631_042_000)
}

extension Group {
    static let x25519MLKEM768 = Group(
        name: "X25519MLKEM768",
        id: .x25519MLKEM768,
        kind: .hybrid,
        clientShareLength: 1216,
        serverShareLength: 1120,
        openssl: nil,
    )

    static let x25519 = Group(
        name: "X25519",
        id: .x25519,
        kind: .classical,
        clientShareLength: 32,
        serverShareLength: 32,
        openssl: nil,
    )
}

extension Cell {
    static func sample(
        _ number: Int,
        server: String = "nginx",
        group: Group = .x25519MLKEM768,
        policy: Policy = .pinned,
        client: ClientName = .openssl("debian-13"),
        scenario: Scenario = .handshake,
    ) -> Cell {
        Cell(
            number: number,
            server: server,
            release: "debian-13",
            group: group,
            policy: policy,
            certificate: .ecdsaP256,
            client: client,
            scenario: scenario,
        )
    }
}

extension Cell {
    /// A cell that names no group.
    static func asShipped(
        _ number: Int = 1,
        client: ClientName = .openssl("debian-13"),
    ) -> Cell {
        Cell(
            number: number,
            server: "nginx",
            release: "debian-13",
            group: nil,
            policy: .default,
            certificate: .ecdsaP256,
            client: client,
            scenario: .asShipped,
        )
    }
}

extension RunRecord {
    static func sample(
        _ id: String = "run-1",
        matrix: String = "quickstart",
        knownFailures: String? = nil,
        at path: String = "Lab/known-failures.yaml",
        repeats: Int? = nil,
    ) -> RunRecord {
        let files = ["Lab/groups.yaml": "groups: []\n", "Lab/releases.yaml": "releases: []\n"]
        let list = [path: knownFailures].compactMapValues(\.self)
        return RunRecord(
            id: id,
            matrix: matrix,
            matrixText: "name: \(matrix)\n",
            dataFiles: files.merging(list) { $1 },
            seed: .max,
            repeats: repeats,
            labVersion: "0.1.0",
            host: HostFacts(
                kernel: "6.1.0",
                processor: "A processor",
                processors: 2,
                engine: "Docker 20.10.24",
            ),
            authority: "c0ffee",
            startedAt: .sample,
        )
    }
}

extension ImageRecord {
    static func sample(digest: String = "sha256:1111", server: String = "nginx") -> ImageRecord {
        ImageRecord(
            reference: "pqlab/\(server):debian-13",
            digest: digest,
            purpose: "server",
            server: server,
            release: "debian-13",
            base: "debian-13",
            opensslSource: "package libssl3t64 3.5.7-1~deb13u1",
            recipeHash: "beef-\(server)",
            recipe: "FROM pqlab/base:debian-13\n",
            versions: ImageVersions(server: "1.26.3", openssl: "3.5.6"),
            createdAt: "2026-11-23T20:00:00.123456789Z",
        )
    }
}

extension EndpointRecord {
    /// The endpoint that a positive control is made on.
    static func control(_ id: String = "endpoint-0") -> EndpointRecord {
        sample(id, for: .sample(9, policy: .default))
    }

    static func sample(
        _ id: String,
        for cell: Cell,
        recipe: String? = "beef-nginx",
        proof: ProofKind? = .mapped,
        processes: [ServerProcess] = [.nginx],
        readyAfter: Int? = 41_000,
        exitStatus: Int? = nil,
        file: String = "ssl_ecdh_curve X25519MLKEM768;\n",
        log: String = "nginx: ready\n",
    ) -> EndpointRecord {
        EndpointRecord(
            id: id,
            identity: cell.endpoint,
            imageRecipeHash: recipe,
            container: "nginx-1",
            port: 20_001,
            configuredBy: cell.policy == .pinned ? "ssl_ecdh_curve" : nil,
            command: ["nginx", "-g", "daemon off;"],
            environment: ["OPENSSL_CONF=/lab/1/openssl.cnf"],
            files: ["/lab/1/nginx.conf": file],
            configurationHash: "c0de",
            nonce: "n0nce",
            proof: proof,
            serverTLS: proof.map { _ in "OpenSSL 3.5.7" },
            processes: processes,
            readyAfter: readyAfter,
            readyNote: "",
            exitStatus: exitStatus,
            log: log,
            wave: 1,
            loadAverage: 0.25,
            otherRuns: 0,
            startedAt: .sample,
        )
    }
}

extension ServerProcess {
    /// A process with both libraries of the release.
    static let nginx = sample(12, libraries: ["libssl", "libcrypto"])

    static func sample(_ id: Int, libraries: [String]) -> ServerProcess {
        ServerProcess(
            id: id,
            startTicks: 345_678,
            name: "nginx",
            libraries: libraries.map { name in
                MappedLibrary(
                    path: "/usr/lib/x86_64-linux-gnu/\(name).so.3",
                    sha256: "5517-\(name)",
                    version: name == "libcrypto" ? "OpenSSL 3.5.7 1 Jul 2026" : nil,
                    implementsTLS: name == "libssl",
                )
            },
        )
    }
}

extension Expectation {
    static let works = Expectation(
        outcome: .agreed,
        shape: .cellGroup,
        meaning: .works,
        reason: "nothing speaks against it",
        documentation: nil,
        rule: "Lab/expectations.yaml:99",
    )

    static let refusedAsItShould = Expectation(
        outcome: .refused,
        shape: .words("alert 47 by server"),
        meaning: .works,
        reason: "the share is bad",
        documentation: nil,
        rule: "Lab/expectations.yaml:98",
    )

    static func agreed(on shape: String) -> Expectation {
        Expectation(
            outcome: .agreed,
            shape: .words(shape),
            meaning: .works,
            reason: "another group is the default",
            documentation: nil,
            rule: "Lab/expectations.yaml:50",
        )
    }

    /// What no rule can say: that it works if the server never starts.
    static let late = Expectation(
        outcome: .timeout,
        shape: .words("phase start"),
        meaning: .works,
        reason: "it takes its time",
        documentation: nil,
        rule: "Lab/expectations.yaml:51",
    )

    static let impossible = impossible(.refused, .words("alert 40 by server"))

    static func impossible(_ outcome: Outcome, _ shape: ShapePattern) -> Expectation {
        Expectation(
            outcome: outcome,
            shape: shape,
            meaning: .impossible,
            reason: "OpenSSL before 3.5",
            documentation: "https://example.test/changes",
            rule: "Lab/expectations.yaml:12",
        )
    }
}

extension KnownFailureEntry {
    static let sample = KnownFailureEntry(place: "Lab/known-failures.yaml:12", reason: "a bug")
}
