import Interop

/// Reads what has to be so for a rule to apply.
struct ConditionReader {
    let groups: Groups
    let releases: Releases
    let servers: [String]

    private static let keys = [
        "server", "server_version", "openssl", "python", "go", "origin", "group", "kind",
        "in_default_list", "implemented", "policy", "certificate", "client", "scenario",
    ]

    func read(_ value: YAMLValue) throws(CatalogueError) -> Condition {
        let mapping = try YAMLMapping(value, of: "a condition", keys: Self.keys)
        guard !mapping.entries.isEmpty else { throw value.error(.empty("the condition")) }
        var condition = Condition()
        condition.servers = try names(mapping["server"], of: "server", among: servers)
        condition.serverVersion = try mapping["server_version"]?.versionRange()
        condition.openssl = try mapping["openssl"]?.versionRange()
        condition.python = try mapping["python"]?.versionRange()
        condition.go = try mapping["go"]?.versionRange()
        condition.origins = try choices(mapping["origin"], of: "origin")
        condition.groups = try names(mapping["group"], of: "group", among: groups.names)
        condition.kinds = try choices(mapping["kind"], of: "kind")
        condition.inDefaultList = try mapping["in_default_list"]?.flag()
        condition.implemented = try mapping["implemented"]?.flag()
        condition.policies = try choices(mapping["policy"], of: "policy")
        condition.certificates = try choices(mapping["certificate"], of: "certificate")
        condition.clients = try names(mapping["client"], of: "client", among: clients)
        condition.scenarios = try choices(mapping["scenario"], of: "scenario")
        return condition
    }

    private var clients: [String] {
        ["openssl"] + releases.releases.filter(\.hasClient).map { "openssl@\($0.name)" }
    }

    private func names(
        _ value: YAMLValue?,
        of noun: String,
        among names: [String],
    ) throws(CatalogueError) -> [String]? {
        guard let value else { return nil }
        var chosen: [String] = []
        for element in try value.oneOrMore(of: "\(noun)s") {
            let name = try element.choice(of: noun, among: names)
            guard !chosen.contains(name) else {
                throw element.error(.repeated("\(noun) `\(name)`"))
            }
            chosen.append(name)
        }
        return chosen
    }

    private func choices<Choice>(
        _ value: YAMLValue?,
        of noun: String,
    ) throws(CatalogueError) -> [Choice]?
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        let known = Choice.allCases.map(\.rawValue)
        return try names(value, of: noun, among: known)?.compactMap(Choice.init)
    }
}
