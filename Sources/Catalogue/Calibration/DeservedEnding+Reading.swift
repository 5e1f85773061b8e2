import Interop

extension DeservedEnding {
    private static let keys = [
        "fault", "server", "client", "scenario", "libssl", "libcrypto", "timeout",
        "start_timeout", "certificate", "loses", "deserves", "shape", "because", "verdict",
        "like",
    ]

    /// Reads one entry of the list of faults; `stories` are the names of those that there are.
    init(_ value: YAMLValue, stories: [String]) throws(CatalogueError) {
        let mapping = try YAMLMapping(value, of: "a fault", keys: Self.keys)
        let fault = try mapping.required("fault").name("a fault")
        let outcomes = Outcome.allCases.map(\.rawValue) + [Fault.name]
        let outcome = try mapping.required("deserves").choice(of: "outcome", among: outcomes)
        self.init(
            fault: fault,
            server: try mapping["server"]?.name("a server") ?? fault,
            client: try mapping["client"].map { value throws(CatalogueError) in
                ClientName(try value.text("a client"))
            },
            scenario: try mapping["scenario"]?.choice(of: "scenario") ?? .handshake,
            tampering: try Tampering(mapping),
            outcome: outcome,
            shape: try ShapePattern(mapping.required("shape")),
            because: try mapping["because"].map { value throws(CatalogueError) in
                guard case .matching(let pattern) = try ShapePattern(value) else {
                    throw value.error(expected: "a regular expression between two slashes")
                }
                return pattern
            },
            verdict: try mapping["verdict"]?.choice(of: "verdict")
                ?? (outcome == Fault.name ? .error : .fail),
            stories: try mapping["like"]?.choices(of: "story", among: stories) ?? [],
        )
    }
}

extension Tampering {
    /// Reads what an entry of the list of faults says of it.
    fileprivate init(_ mapping: YAMLMapping) throws(CatalogueError) {
        func duration(_ key: String) throws(CatalogueError) -> Duration? {
            try mapping[key]?.duration(
                key,
                in: .milliseconds(10)...(.seconds(20)),
                allowed: "10ms to 20s",
            )
        }
        self.init()
        libssl = try mapping["libssl"]?.name("a release")
        libcrypto = try mapping["libcrypto"]?.name("a release")
        timeout = try duration("timeout")
        startTimeout = try duration("start_timeout")
        certificate = try mapping["certificate"]?.choice(of: "flaw")
        loss = try mapping["loses"]?.choice(of: "loss")
    }
}
