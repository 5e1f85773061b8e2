import GRDB
import Interop

extension EndpointRecord {
    /// Reads a row of the table `endpoint`, with `recipe_hash` beside it.
    init(row: Row, files: [String: String]) throws {
        let policy: Policy = try row.word("policy")
        self.init(
            id: row["uuid"],
            identity: EndpointIdentity(
                server: row["server"],
                release: row["release"],
                policy: policy,
                pin: (row["pin"] as UInt16?).map(NamedGroup.init(rawValue:)),
                certificate: try row.word("certificate"),
            ),
            imageRecipeHash: row["recipe_hash"],
            container: row["container"],
            port: row["port"],
            configuredBy: row["configured_by"],
            command: try row.value("command"),
            environment: try row.value("environment"),
            files: files,
            configurationHash: row["config_hash"],
            nonce: row["nonce"],
            proof: try (row["library_proof"] as String?).map {
                try StoredText.word(of: $0, as: "library_proof")
            },
            serverTLS: row["server_tls"],
            processes: try row.value("processes"),
            readyAfter: row["ready_after_us"],
            readyNote: row["ready_note"],
            exitStatus: row["exit_status"],
            log: row["log"],
            wave: row["wave"],
            loadAverage: row["load_average"],
            otherRuns: row["other_runs"],
            startedAt: try row.moment("started_at"),
        )
    }
}

extension ControlRecord {
    /// Reads a row of the table `control`, with `endpoint_uuid` beside it.
    init(row: Row) throws {
        self.init(
            kind: try row.word("kind"),
            endpointID: row["endpoint_uuid"],
            client: ClientName(row["client"] as String),
            ending: try row.ending(),
            evidence: try row.value("evidence"),
        )
    }
}
