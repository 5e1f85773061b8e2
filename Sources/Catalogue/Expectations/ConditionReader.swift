import Interop

/// Reads what has to be so for a rule to apply.
struct ConditionReader {
    let groups: Groups
    let releases: Releases
    let servers: [String]

    /// The server that every condition is about; nil where they may be about any.
    var owner: String?

    private static let keys = [
        "server", "release", "server_version", "openssl", "client_openssl", "python", "go",
        "origin",
        "group", "kind", "in_default_list", "implemented", "client_has", "policy", "certificate",
        "client", "scenario",
    ]

    func read(_ value: YAMLValue) throws(CatalogueError) -> Condition {
        let mapping = try YAMLMapping(value, of: "a condition", keys: Self.keys)
        guard !mapping.entries.isEmpty else { throw value.error(.empty("the condition")) }
        var condition = Condition()
        condition.servers = try servers(mapping["server"])
        condition.releases = try mapping["release"]?
            .choices(of: "release", among: releases.releases.map(\.name))
        condition.serverVersion = try mapping["server_version"]?.versionRange()
        condition.openssl = try mapping["openssl"]?.versionRange()
        condition.clientOpenSSL = try mapping["client_openssl"]?.versionRange()
        condition.python = try mapping["python"]?.versionRange()
        condition.go = try mapping["go"]?.versionRange()
        condition.origins = try mapping["origin"]?.choices(of: "origin")
        condition.groups = try mapping["group"]?
            .choices(of: "group", among: groups.names + [Scenario.anyGroup])
        condition.kinds = try mapping["kind"]?.choices(of: "kind")
        condition.inDefaultList = try mapping["in_default_list"]?.flag()
        condition.implemented = try mapping["implemented"]?.flag()
        condition.clientHas = try mapping["client_has"]?.flag()
        condition.policies = try mapping["policy"]?.choices(of: "policy")
        condition.certificates = try mapping["certificate"]?.choices(of: "certificate")
        condition.clients = try mapping["client"]?.choices(of: "client", among: clients)
        condition.scenarios = try mapping["scenario"]?.choices(of: "scenario")
        return condition
    }

    private func servers(_ value: YAMLValue?) throws(CatalogueError) -> [String]? {
        let named = try value?.choices(of: "server", among: servers)
        guard let owner else { return named }
        if let value, named != [owner] {
            throw value.error(.invalid("what stands beside server `\(owner)` is about no other"))
        }
        return [owner]
    }

    private var clients: [String] {
        ClientName.stacks + releases.releases.filter(\.hasClient).map { "openssl@\($0.name)" }
    }
}
